import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { restoreMember } from "./restore-member.ts";

/** Gives somebody who was removed their place back as it was: role, cohorts and limit. */
export const restore = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string() }))
  .output(z.object({ isRemoved: z.literal(false) }))
  .mutation(({ ctx, input: { membershipId } }) =>
    ctx.withOrg(async (tx) => {
      await restoreMember(tx, { actorId: ctx.viewer.membershipId, membershipId });
      return { isRemoved: false };
    }),
  );
