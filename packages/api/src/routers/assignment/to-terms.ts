import type { AssignmentTermsInput } from "../../views/assignment-views.ts";

export const toDate = (at: string | null) => (at === null ? null : new Date(at));

/** What holds for everybody of an assignment, as the database keeps it. */
export function toTerms({ opensAt, dueAt, ...rest }: AssignmentTermsInput) {
  return { ...rest, opensAt: toDate(opensAt), dueAt: toDate(dueAt) };
}
