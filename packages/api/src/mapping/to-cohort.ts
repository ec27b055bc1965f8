import type { CohortRecord } from "@mockingbird/db";
import type { Cohort } from "../views/member-views.ts";

export function toCohort({ id, name, members, reviewers }: CohortRecord): Cohort {
  return {
    cohortId: id,
    name,
    candidates: members
      .map(({ membershipId, membership }) => ({ membershipId, ...membership.user }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    reviewerCount: reviewers.length,
  };
}
