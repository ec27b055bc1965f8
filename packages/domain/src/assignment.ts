import { z } from "zod";

/** Attempts that an assignment may allow. */
export const assignmentAttemptsMax = 20;
/** Candidates that one assignment can be given to at once. */
export const assignmentCandidatesMax = 5_000;
/** People chosen one by one, for one assignment or one change. */
export const chosenPeopleMax = 500;
/** Cohorts that get an assignment in one go. */
export const assignmentCohortsMax = 20;
export const assignmentTitleCharactersMax = 120;
/** Nobody is reminded of the same assignment twice within this, unless staff ask for it. */
export const reminderPauseSeconds = 24 * 3600;

/**
 * Where an assignment stands, by the dates that hold for all of it: `overdue` is past due while somebody has not
 * finished, `closed` is past due and done with.
 */
export const assignmentStateSchema = z.enum(["open", "upcoming", "overdue", "closed", "cancelled"]);
export type AssignmentState = z.infer<typeof assignmentStateSchema>;

/** Where one candidate stands with an assignment. `finished` and `reviewed` stay so when a further attempt is begun. */
export const candidateStateSchema = z.enum([
  "not_started",
  "in_progress",
  "overdue",
  "finished",
  "reviewed",
  "cancelled",
]);
export type CandidateState = z.infer<typeof candidateStateSchema>;

/** Whether it is too late to begin. */
export function isPastDue(dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

/** Whether it is too early to begin. */
export function isBeforeOpening(opensAt: Date | null, now: Date): boolean {
  return opensAt !== null && opensAt > now;
}

interface Terms {
  opensAt: Date | null;
  dueAt: Date | null;
  cancelledAt: Date | null;
}

/** `overdueCount`: candidates who are past their own due date and have not finished. */
export function assignmentStateOf(
  { opensAt, dueAt, cancelledAt }: Terms,
  overdueCount: number,
  now: Date,
): AssignmentState {
  if (cancelledAt) return "cancelled";
  if (isPastDue(dueAt, now)) return overdueCount > 0 ? "overdue" : "closed";
  return isBeforeOpening(opensAt, now) ? "upcoming" : "open";
}

export function candidateStateOf(
  candidate: Terms & { startedAt: Date | null; finishedAt: Date | null; isReviewed: boolean },
  now: Date,
): CandidateState {
  if (candidate.cancelledAt) return "cancelled";
  if (candidate.isReviewed) return "reviewed";
  if (candidate.finishedAt) return "finished";
  if (isPastDue(candidate.dueAt, now)) return "overdue";
  return candidate.startedAt ? "in_progress" : "not_started";
}
