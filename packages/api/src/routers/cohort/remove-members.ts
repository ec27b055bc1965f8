import { findCohort, leaveCohort, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { membershipIdsSchema } from "../../views/member-views.ts";

/** Takes candidates out of a cohort. What they were given stays theirs. Answers how many were in it. */
export const removeMembers = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string(), membershipIds: membershipIdsSchema }))
  .output(z.object({ removed: z.int() }))
  .mutation(({ ctx, input: { cohortId, membershipIds } }) =>
    ctx.withOrg(async (tx) => {
      if (!(await findCohort(tx, cohortId))) throw new DomainError("NOT_FOUND");
      const left = await leaveCohort(tx, cohortId, membershipIds);
      if (left.length > 0) {
        const event = { actor: ctx.viewer.membershipId, action: "cohort:remove-members", subjectId: cohortId };
        await recordAuditEvent(tx, { ...event, details: { removed: left.length } });
      }
      return { removed: left.length };
    }),
  );
