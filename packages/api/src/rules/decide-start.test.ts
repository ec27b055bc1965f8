import type { EndCause, InterviewStatus } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";
import { decideStart } from "./decide-start.ts";

const now = new Date("2026-11-22T12:00:00Z");
const before = new Date("2026-11-22T11:59:59Z");
const later = new Date("2026-11-22T12:00:01Z");
const attempts = (...states: [InterviewStatus, EndCause | null][]) =>
  states.map(([status, endCause], index) => ({ id: `interview-${index + 1}`, attempt: index + 1, status, endCause }));

describe("what Start does", () => {
  test("the first time, it creates attempt 1", () => {
    expect(decideStart({ attemptsMax: 1, dueAt: later, attempts: [] }, now)).toEqual({ kind: "create", attempt: 1 });
  });

  test.each<[InterviewStatus, boolean]>([
    ["created", false],
    ["live", true],
  ])("an interview that is %s is returned to, begun: %s", (status, hasBegun) => {
    const assignment = { attemptsMax: 2, dueAt: null, attempts: attempts([status, null]) };
    expect(decideStart(assignment, now)).toEqual({ kind: "resume", interviewId: "interview-1", hasBegun });
  });

  test("after the due date only a conversation under way goes on", () => {
    const overdue = (status: InterviewStatus) =>
      decideStart({ attemptsMax: 2, dueAt: before, attempts: attempts([status, null]) }, now).kind;
    expect(overdue("live")).toBe("resume");
    expect(overdue("created")).toBe("blocked");
  });

  test("the due date itself is too late", () => {
    const decision = decideStart({ attemptsMax: 1, dueAt: now, attempts: [] }, now);
    expect(decision).toEqual({ kind: "blocked", block: "ASSIGNMENT_CLOSED" });
  });

  test("the last live attempt can be returned to although every attempt is used", () => {
    const assignment = { attemptsMax: 1, dueAt: null, attempts: attempts(["live", null]) };
    expect(decideStart(assignment, now).kind).toBe("resume");
  });

  test("ended early by the candidate counts as an attempt; broken by us does not", () => {
    const after = (cause: EndCause) =>
      decideStart({ attemptsMax: 1, dueAt: null, attempts: attempts(["partial", cause]) }, now);
    expect(after("candidate_left")).toEqual({ kind: "blocked", block: "ATTEMPTS_USED_UP" });
    expect(after("gemini_unavailable")).toEqual({ kind: "create", attempt: 2 });
  });
});
