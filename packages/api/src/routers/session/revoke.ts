import { z } from "zod";
import { endOwnSession } from "../../sign-in/own-sessions.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Signs one of the person's browsers out, from its next request on. */
export const revoke = tenantProcedure("session:manage")
  .input(z.object({ sessionId: z.string() }))
  .output(z.object({ isRevoked: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    await endOwnSession(ctx.viewer.userId, input.sessionId, ctx.now());
    return { isRevoked: true };
  });
