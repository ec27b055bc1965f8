import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { membershipIdsSchema } from "../../views/member-views.ts";
import { restoreMember } from "./restore-member.ts";

/** Gives several who were removed their places back, all of them or none. */
export const restoreMany = tenantProcedure("member:manage")
  .input(z.object({ membershipIds: membershipIdsSchema }))
  .output(z.object({ memberCount: z.int() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const membershipIds = [...new Set(input.membershipIds)];
      for (const membershipId of membershipIds) await restoreMember(tx, { actorId, membershipId });
      return { memberCount: membershipIds.length };
    }),
  );
