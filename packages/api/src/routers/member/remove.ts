import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { removeMember } from "./remove-member.ts";

/**
 * Takes a member's place away: from their next request on they are out, and an interview of theirs that runs ends when
 * the Worker next asks. What they did stays, and `member.restore` gives the place back. Open invitations to their address
 * are withdrawn, because each would be a way back in.
 */
export const remove = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string() }))
  .output(z.object({ isRemoved: z.literal(true) }))
  .mutation(({ ctx, input: { membershipId } }) =>
    ctx.withOrg(async (tx) => {
      await removeMember(tx, { actorId: ctx.viewer.membershipId, membershipId }, ctx.now());
      return { isRemoved: true };
    }),
  );
