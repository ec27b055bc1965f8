import { z } from "zod";
import { endAllOwnSessions } from "../../sign-in/own-sessions.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Signs the person out of every browser and both apps, this one too, from the next request on. */
export const signOutEverywhere = tenantProcedure("session:manage")
  .output(z.object({ isRevoked: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    await endAllOwnSessions(ctx.viewer.userId, ctx.now());
    return { isRevoked: true };
  });
