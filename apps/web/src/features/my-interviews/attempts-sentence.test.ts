import { expect, test } from "vitest";
import { attemptsSentence } from "./attempts-sentence.ts";

test.each([
  [{ attemptsMax: 3, attemptsUsed: 0, blocked: null }, "You have 3 attempts."],
  [{ attemptsMax: 3, attemptsUsed: 1, blocked: null }, "You have 2 attempts left."],
  [{ attemptsMax: 3, attemptsUsed: 2, blocked: null }, "You have one attempt left."],
  [{ attemptsMax: 1, attemptsUsed: 0, blocked: null }, "You have one attempt."],
  [{ attemptsMax: 1, attemptsUsed: 1, blocked: "ATTEMPTS_USED_UP" }, "You have used every attempt."],
  [{ attemptsMax: 3, attemptsUsed: 0, blocked: "ASSIGNMENT_CLOSED" }, "This interview is closed."],
  [
    { attemptsMax: 3, attemptsUsed: 1, blocked: "ASSIGNMENT_CANCELLED" },
    "Your organisation has taken this interview back.",
  ],
  [{ attemptsMax: 3, attemptsUsed: 0, blocked: "ASSIGNMENT_NOT_OPEN_YET" }, "You have 3 attempts."],
] as const)("%o", (assignment, sentence) => {
  expect(attemptsSentence(assignment)).toBe(sentence);
});
