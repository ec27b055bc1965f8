import { createCohort, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { cohortNameInputSchema } from "../../views/member-views.ts";
import { explainTakenName } from "./explain-taken-name.ts";

/** Makes a cohort without anybody in it. */
export const create = tenantProcedure("cohort:manage")
  .input(z.object({ name: cohortNameInputSchema }))
  .output(z.object({ cohortId: z.string() }))
  .mutation(({ ctx, input }) =>
    explainTakenName(
      ctx.withOrg(async (tx) => {
        const { id } = await createCohort(tx, input.name);
        await recordAuditEvent(tx, { actor: ctx.viewer.membershipId, action: "cohort:create", subjectId: id });
        return { cohortId: id };
      }),
    ),
  );
