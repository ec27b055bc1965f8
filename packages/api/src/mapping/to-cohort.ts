import type { CohortCounts } from "@mockingbird/db";
import type { Cohort } from "../views/member-views.ts";

export function toCohort({ id, ...counts }: CohortCounts): Cohort {
  return { cohortId: id, ...counts };
}
