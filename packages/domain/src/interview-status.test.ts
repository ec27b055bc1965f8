import { expect, test } from "vitest";
import { endCauseSchema, finalStatusOf, isOpen, spendsAttempt } from "./interview-status.ts";

test("every cause ends in a final status", () => {
  for (const cause of endCauseSchema.options) expect(isOpen(finalStatusOf(cause))).toBe(false);
});

test("only an interview that ran to its end counts as a whole one", () => {
  const whole = endCauseSchema.options.filter((cause) => finalStatusOf(cause) === "completed");
  expect(whole).toEqual(["interviewer_finished", "time_up"]);
});

test("an interview nobody connected to spends no attempt", () => {
  expect(spendsAttempt({ status: "created", endCause: null, isAnswered: null })).toBe(false);
});

test("a running or finished interview spends one", () => {
  expect(spendsAttempt({ status: "live", endCause: null, isAnswered: null })).toBe(true);
  expect(spendsAttempt({ status: "completed", endCause: "time_up", isAnswered: null })).toBe(true);
  expect(spendsAttempt({ status: "partial", endCause: "candidate_left", isAnswered: null })).toBe(true);
});

test("an interview in which nothing was answered spends none", () => {
  expect(spendsAttempt({ status: "partial", endCause: "candidate_idle", isAnswered: false })).toBe(false);
  expect(spendsAttempt({ status: "completed", endCause: "time_up", isAnswered: false })).toBe(false);
  expect(spendsAttempt({ status: "partial", endCause: "candidate_ended", isAnswered: true })).toBe(true);
});

test("an interview that broke on our side or Gemini's gives the attempt back", () => {
  expect(spendsAttempt({ status: "partial", endCause: "gemini_unavailable", isAnswered: null })).toBe(false);
  expect(spendsAttempt({ status: "partial", endCause: "internal_error", isAnswered: null })).toBe(false);
});
