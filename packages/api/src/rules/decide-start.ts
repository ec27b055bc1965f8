import { type EndCause, type InterviewStatus, isOpen, spendsAttempt } from "@mockingbird/domain";

type AttemptState = { id: string; attempt: number; status: InterviewStatus; endCause: EndCause | null };
type Assignment = { attemptsMax: number; dueAt: Date | null; attempts: AttemptState[] };

type Block = "ATTEMPTS_USED_UP" | "ASSIGNMENT_CLOSED";
export type StartDecision =
  | { kind: "resume"; interviewId: string; hasBegun: boolean }
  | { kind: "create"; attempt: number }
  | { kind: "blocked"; block: Block };

export function countAttemptsUsed(attempts: AttemptState[]): number {
  return attempts.filter(spendsAttempt).length;
}

/** Whether it is too late to begin. */
export function isPastDue(dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt <= now;
}

/**
 * What clicking Start does. A conversation that is under way may be returned to even after the due date: it was begun in
 * time. Everything else needs an open assignment and an unused attempt, which one that broke on our side does not use.
 */
export function decideStart({ attemptsMax, dueAt, attempts }: Assignment, now: Date): StartDecision {
  const open = attempts.find(({ status }) => isOpen(status));
  if (open?.status === "live") return { kind: "resume", interviewId: open.id, hasBegun: true };
  if (isPastDue(dueAt, now)) return { kind: "blocked", block: "ASSIGNMENT_CLOSED" };
  if (countAttemptsUsed(attempts) >= attemptsMax) return { kind: "blocked", block: "ATTEMPTS_USED_UP" };
  if (open) return { kind: "resume", interviewId: open.id, hasBegun: false };
  return { kind: "create", attempt: Math.max(0, ...attempts.map(({ attempt }) => attempt)) + 1 };
}
