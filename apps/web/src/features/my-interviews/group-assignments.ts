import type { AssignmentHistory } from "@mockingbird/api/views";

export interface GroupedAssignments {
  /** What to do first; null when nothing waits to be begun. */
  next: AssignmentHistory | null;
  /** What can be taken too, or will be. */
  open: AssignmentHistory[];
  /** What cannot be taken any more. */
  over: AssignmentHistory[];
}

/** One thing first: a conversation that runs, then what has not been tried, the soonest due before the rest and graded before practice. */
export function groupAssignments(assignments: readonly AssignmentHistory[]): GroupedAssignments {
  const over = assignments.filter(({ blocked }) => blocked !== null && blocked !== "ASSIGNMENT_NOT_OPEN_YET");
  const open = assignments.filter((one) => !over.includes(one));
  const waiting = open.filter((one) => isRunning(one) || (one.blocked === null && !isTried(one)));
  const [next = null] = waiting.sort(
    (a, b) =>
      Number(isRunning(b)) - Number(isRunning(a)) || dueMsOf(a) - dueMsOf(b) || Number(b.isGraded) - Number(a.isGraded),
  );
  return {
    next,
    open: open.filter((one) => one !== next),
    // What was taken back does not stand above what the candidate has done.
    over: [...over.filter((one) => !isTakenBack(one)), ...over.filter(isTakenBack)],
  };
}

export function isRunning({ attempts }: Pick<AssignmentHistory, "attempts">): boolean {
  return attempts.some(({ status }) => status === "live");
}

function isTried({ attempts }: AssignmentHistory): boolean {
  return attempts.some(({ countsAsAttempt }) => countsAsAttempt);
}

function isTakenBack({ blocked }: AssignmentHistory): boolean {
  return blocked === "ASSIGNMENT_CANCELLED";
}

function dueMsOf({ dueAt }: AssignmentHistory): number {
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
