import { findCohort, recordAuditEvent, removeCohort } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/**
 * Removes a cohort. Its candidates and their interviews stay; a reviewer who was limited to it stays limited, and sees
 * what their other cohorts hold, which may be nothing.
 */
export const remove = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string() }))
  .output(z.object({ isRemoved: z.literal(true) }))
  .mutation(({ ctx, input: { cohortId } }) =>
    ctx.withOrg(async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new DomainError("NOT_FOUND");
      await removeCohort(tx, cohortId);
      const event = { actor: ctx.viewer.membershipId, action: "cohort:remove", subjectId: cohortId };
      const details = { candidates: cohort.candidateCount, reviewers: cohort.reviewerCount };
      await recordAuditEvent(tx, { ...event, details });
      return { isRemoved: true };
    }),
  );
