import { findCohort, recordAuditEvent, renameCohort } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { cohortNameInputSchema } from "../../views/member-views.ts";
import { explainTakenName } from "./explain-taken-name.ts";

/** Calls a cohort something else. The audit knows that, and not the names, which may be somebody's. */
export const rename = tenantProcedure("cohort:manage")
  .input(z.object({ cohortId: z.string(), name: cohortNameInputSchema }))
  .output(z.object({ name: z.string() }))
  .mutation(({ ctx, input: { cohortId, name } }) =>
    explainTakenName(
      ctx.withOrg(async (tx) => {
        const cohort = await findCohort(tx, cohortId);
        if (!cohort) throw new DomainError("NOT_FOUND");
        if (cohort.name === name) return { name };
        await renameCohort(tx, cohortId, name);
        await recordAuditEvent(tx, { actor: ctx.viewer.membershipId, action: "cohort:rename", subjectId: cohortId });
        return { name };
      }),
    ),
  );
