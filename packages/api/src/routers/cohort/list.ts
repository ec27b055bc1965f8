import { listCohorts } from "@mockingbird/db";
import { toCohort } from "../../mapping/to-cohort.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { cohortSchema } from "../../views/member-views.ts";

/** The organisation's cohorts by name, with who is in them. */
export const list = tenantProcedure("cohort:manage")
  .output(cohortSchema.array())
  .query(({ ctx }) => ctx.withOrg(async (tx) => (await listCohorts(tx)).map(toCohort)));
