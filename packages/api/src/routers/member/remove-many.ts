import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { membershipIdsSchema } from "../../views/member-views.ts";
import { removeMember } from "./remove-member.ts";

/** Takes the places of several members away, of all of them or of none. `member.restoreMany` gives them back. */
export const removeMany = tenantProcedure("member:manage")
  .input(z.object({ membershipIds: membershipIdsSchema }))
  .output(z.object({ memberCount: z.int() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const membershipIds = [...new Set(input.membershipIds)];
      for (const membershipId of membershipIds) await removeMember(tx, { actorId, membershipId }, ctx.now());
      return { memberCount: membershipIds.length };
    }),
  );
