import type { EndCause, InterviewStatus } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";
import { decideStart } from "./decide-start.ts";

const now = new Date("2026-11-22T12:00:00Z");
const before = new Date("2026-11-22T11:59:59Z");
const later = new Date("2026-11-22T12:00:01Z");
const open = { opensAt: null, dueAt: null, cancelledAt: null };
const attempts = (...states: [InterviewStatus, EndCause | null][]) =>
  states.map(([status, endCause], index) => ({
    id: `interview-${index + 1}`,
    attempt: index + 1,
    status,
    endCause,
    isAnswered: null,
  }));

describe("what Start does", () => {
  test("the first time, it creates attempt 1", () => {
    expect(decideStart({ ...open, attemptsMax: 1, dueAt: later, attempts: [] }, now)).toEqual({
      kind: "create",
      attempt: 1,
    });
  });

  test.each<[InterviewStatus, boolean]>([
    ["created", false],
    ["live", true],
  ])("an interview that is %s is returned to, begun: %s", (status, hasBegun) => {
    const assignment = { ...open, attemptsMax: 2, attempts: attempts([status, null]) };
    expect(decideStart(assignment, now)).toEqual({ kind: "resume", interviewId: "interview-1", hasBegun });
  });

  test("after the due date only a conversation under way goes on", () => {
    const overdue = (status: InterviewStatus) =>
      decideStart({ ...open, attemptsMax: 2, dueAt: before, attempts: attempts([status, null]) }, now).kind;
    expect(overdue("live")).toBe("resume");
    expect(overdue("created")).toBe("blocked");
  });

  test("the due date itself is too late", () => {
    const decision = decideStart({ ...open, attemptsMax: 1, dueAt: now, attempts: [] }, now);
    expect(decision).toEqual({ kind: "blocked", block: "ASSIGNMENT_CLOSED" });
  });

  test("nobody begins before it opens, and everybody may the moment it does", () => {
    const opening = (opensAt: Date) => decideStart({ ...open, attemptsMax: 1, opensAt, attempts: [] }, now);
    expect(opening(later)).toEqual({ kind: "blocked", block: "ASSIGNMENT_NOT_OPEN_YET" });
    expect(opening(now).kind).toBe("create");
  });

  test("what was cancelled is not begun, also not an interview that was opened before, but a conversation goes on", () => {
    const cancelled = (...states: InterviewStatus[]) =>
      decideStart(
        {
          ...open,
          attemptsMax: 2,
          cancelledAt: before,
          attempts: attempts(...states.map((status): [InterviewStatus, null] => [status, null])),
        },
        now,
      );
    expect(cancelled()).toEqual({ kind: "blocked", block: "ASSIGNMENT_CANCELLED" });
    expect(cancelled("created")).toEqual({ kind: "blocked", block: "ASSIGNMENT_CANCELLED" });
    expect(cancelled("live").kind).toBe("resume");
  });

  test("a due date that was moved on after the first attempt opens it again", () => {
    const after = attempts(["completed", "interviewer_finished"]);
    expect(decideStart({ ...open, attemptsMax: 2, dueAt: before, attempts: after }, now).kind).toBe("blocked");
    expect(decideStart({ ...open, attemptsMax: 2, dueAt: later, attempts: after }, now)).toEqual({
      kind: "create",
      attempt: 2,
    });
  });

  test("the last live attempt can be returned to although every attempt is used", () => {
    const assignment = { ...open, attemptsMax: 1, attempts: attempts(["live", null]) };
    expect(decideStart(assignment, now).kind).toBe("resume");
  });

  test("ended early by the candidate counts as an attempt; broken by us does not", () => {
    const after = (cause: EndCause) =>
      decideStart({ ...open, attemptsMax: 1, attempts: attempts(["partial", cause]) }, now);
    expect(after("candidate_left")).toEqual({ kind: "blocked", block: "ATTEMPTS_USED_UP" });
    expect(after("gemini_unavailable")).toEqual({ kind: "create", attempt: 2 });
  });
});
