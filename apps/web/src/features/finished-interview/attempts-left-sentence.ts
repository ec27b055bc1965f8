import type { Receipt } from "@mockingbird/api/views";

/** What is left after an interview, or why there is no further one. */
export function attemptsLeftSentence({
  blocked,
  attemptsUsed,
  attemptsMax,
}: Pick<Receipt, "blocked" | "attemptsUsed" | "attemptsMax">): string {
  switch (blocked) {
    case "ASSIGNMENT_CLOSED":
      return "The date is over";
    case "ASSIGNMENT_CANCELLED":
      return "Your organisation has taken it back";
    case "ASSIGNMENT_NOT_OPEN_YET":
      return "It is not open yet";
    case "ATTEMPTS_USED_UP":
      return attemptsMax === 1 ? "That was the only attempt" : `You have used all ${attemptsMax} attempts`;
    case null:
      return `${attemptsMax - attemptsUsed} of ${attemptsMax} attempts`;
  }
}
