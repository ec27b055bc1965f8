import { listCohorts } from "@mockingbird/db";
import { toCohort } from "../../mapping/to-cohort.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { cohortPageInputSchema, cohortPageSchema } from "../../views/member-views.ts";

/** A page of the organisation's cohorts by name, with how many are in each. */
export const list = tenantProcedure("cohort:manage")
  .input(cohortPageInputSchema)
  .output(cohortPageSchema)
  .query(({ ctx, input: { search, after, pageSize } }) =>
    ctx.withOrg(async (tx) => {
      const found = await listCohorts(tx, search, { after, take: pageSize + 1 });
      const page = found.slice(0, pageSize);
      return {
        cohorts: page.map(toCohort),
        nextAfter: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      };
    }),
  );
