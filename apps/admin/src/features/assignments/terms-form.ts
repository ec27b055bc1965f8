import type { AssignmentTermsInput } from "@mockingbird/api/views";
import { assignmentAttemptsMax } from "@mockingbird/domain";
import { instantToWallTime, type WallTime, wallTimeToInstant } from "@mockingbird/ui/server";

/** Dates and attempts while somebody types them: times on the organisation's clocks, "" for none. */
export interface TermsFields {
  title: string;
  opens: WallTime | "";
  due: WallTime | "";
  attemptsMax: number | null;
}

export type TermsErrors = Partial<Record<keyof TermsFields, string>>;

/** What was typed, as moments; or why it makes no sense yet, by field. */
export function readTerms(
  fields: TermsFields,
  timeZone: string,
): { terms: AssignmentTermsInput; errors: null } | { terms: null; errors: TermsErrors } {
  const { title, opens, due, attemptsMax } = fields;
  const opensAt = opens && wallTimeToInstant(opens, timeZone);
  const dueAt = due && wallTimeToInstant(due, timeZone);
  const errors: TermsErrors = {};
  if (!title.trim()) errors.title = "Give it a name.";
  if (opensAt === null) errors.opens = "There is no such date.";
  if (dueAt === null) errors.due = "There is no such date.";
  if (opensAt && dueAt && opensAt.at >= dueAt.at) errors.due = "It would be due before it opens.";
  if (!isAttempts(attemptsMax)) errors.attemptsMax = attemptsError;
  if (Object.keys(errors).length > 0 || !isAttempts(attemptsMax)) return { terms: null, errors };
  const iso = (moment: typeof opensAt) => (moment ? moment.at.toISOString() : null);
  return { terms: { title: title.trim(), opensAt: iso(opensAt), dueAt: iso(dueAt), attemptsMax }, errors: null };
}

export const attemptsError = `Give 1 to ${assignmentAttemptsMax} attempts.`;

export function isAttempts(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= assignmentAttemptsMax;
}

/** What holds now, as it can be typed over. */
export function toTermsFields(
  { title, opensAt, dueAt, attemptsMax }: AssignmentTermsInput,
  timeZone: string,
): TermsFields {
  const wall = (at: string | null) => (at ? instantToWallTime(new Date(at), timeZone) : "");
  return { title, opens: wall(opensAt), due: wall(dueAt), attemptsMax };
}
