import {
  type EndCause,
  type ErrorCode,
  type InterviewStatus,
  isBeforeOpening,
  isOpen,
  isPastDue,
  spendsAttempt,
} from "@mockingbird/domain";

type AttemptState = {
  id: string;
  attempt: number;
  status: InterviewStatus;
  endCause: EndCause | null;
  isAnswered: boolean | null;
};
type Terms = { opensAt: Date | null; dueAt: Date | null; cancelledAt: Date | null };
type Assignment = Terms & { attemptsMax: number; attempts: AttemptState[] };

type Closing = Extract<ErrorCode, "ASSIGNMENT_CLOSED" | "ASSIGNMENT_NOT_OPEN_YET" | "ASSIGNMENT_CANCELLED">;
type Block = Closing | "ATTEMPTS_USED_UP";
export type StartDecision =
  | { kind: "resume"; interviewId: string; hasBegun: boolean }
  | { kind: "create"; attempt: number }
  | { kind: "blocked"; block: Block };

export function countAttemptsUsed(attempts: AttemptState[]): number {
  return attempts.filter(spendsAttempt).length;
}

/** Why nobody can begin now; `null` while the assignment is open. */
export function closingOf({ opensAt, dueAt, cancelledAt }: Terms, now: Date): Closing | null {
  if (cancelledAt) return "ASSIGNMENT_CANCELLED";
  if (isPastDue(dueAt, now)) return "ASSIGNMENT_CLOSED";
  return isBeforeOpening(opensAt, now) ? "ASSIGNMENT_NOT_OPEN_YET" : null;
}

/**
 * What clicking Start does. A conversation that is under way may be returned to even after the due date or a cancellation:
 * it was begun in time. Everything else needs an open assignment and an unused attempt, which one that broke on our side
 * does not use, nor one in which nothing was answered.
 */
export function decideStart(assignment: Assignment, now: Date): StartDecision {
  const { attemptsMax, attempts } = assignment;
  const open = attempts.find(({ status }) => isOpen(status));
  if (open?.status === "live") return { kind: "resume", interviewId: open.id, hasBegun: true };
  const closing = closingOf(assignment, now);
  if (closing) return { kind: "blocked", block: closing };
  if (countAttemptsUsed(attempts) >= attemptsMax) return { kind: "blocked", block: "ATTEMPTS_USED_UP" };
  if (open) return { kind: "resume", interviewId: open.id, hasBegun: false };
  return { kind: "create", attempt: Math.max(0, ...attempts.map(({ attempt }) => attempt)) + 1 };
}
