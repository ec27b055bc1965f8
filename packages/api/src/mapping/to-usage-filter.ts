import { noCohortId, type UsageFilter } from "@mockingbird/db";

/** What interviews are narrowed to, with the word for nobody's cohort read. */
export function toUsageFilter(input: {
  cohortId?: string | undefined;
  templateId?: string | undefined;
  membershipId?: string | undefined;
}): UsageFilter {
  const { cohortId, templateId, membershipId } = input;
  return {
    ...(cohortId !== undefined && (cohortId === noCohortId ? { isInNoCohort: true } : { cohortId })),
    ...(templateId !== undefined && { templateId }),
    ...(membershipId !== undefined && { membershipId }),
  };
}
