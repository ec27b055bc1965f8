import type { AssignmentHistory } from "@mockingbird/api/views";

/** How many attempts are left, or why none can be started. */
export function attemptsSentence(
  assignment: Pick<AssignmentHistory, "blocked" | "attemptsMax" | "attemptsUsed">,
): string {
  if (assignment.blocked === "ASSIGNMENT_CLOSED") return "This interview is closed.";
  if (assignment.blocked === "ASSIGNMENT_CANCELLED") return "Your organisation has taken this interview back.";
  const left = Math.max(0, assignment.attemptsMax - assignment.attemptsUsed);
  if (left === 0) return "You have used every attempt.";
  if (left === 1) return assignment.attemptsMax === 1 ? "You have one attempt." : "You have one attempt left.";
  return assignment.attemptsUsed === 0 ? `You have ${left} attempts.` : `You have ${left} attempts left.`;
}
