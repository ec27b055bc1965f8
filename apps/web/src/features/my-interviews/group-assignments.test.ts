import type { AssignmentHistory, OwnAttempt } from "@mockingbird/api/views";
import { expect, test } from "vitest";
import { groupAssignments } from "./group-assignments.ts";

const assignment = (assignmentId: string, changes: Partial<AssignmentHistory> = {}): AssignmentHistory => ({
  assignmentId,
  title: assignmentId,
  questionCount: 3,
  durationSeconds: 600,
  isGraded: false,
  opensAt: null,
  dueAt: null,
  isExtended: false,
  attemptsMax: 3,
  attemptsUsed: 0,
  blocked: null,
  attempts: [],
  ...changes,
});
const attempt = (changes: Partial<OwnAttempt> = {}): OwnAttempt => ({
  interviewId: "i",
  attempt: 1,
  status: "completed",
  endCause: "interviewer_finished",
  startedAt: null,
  endedAt: null,
  durationSeconds: 300,
  countsAsAttempt: true,
  feedbackState: { kind: "none" },
  ...changes,
});
const ids = (all: AssignmentHistory[]) => {
  const { next, open, over } = groupAssignments(all);
  const named = (some: AssignmentHistory[]) => some.map(({ assignmentId }) => assignmentId);
  return { next: next?.assignmentId ?? null, open: named(open), over: named(over) };
};

test("what is due soonest comes first, graded before practice, and a conversation that runs before all", () => {
  const practice = assignment("practice");
  const graded = assignment("graded", { isGraded: true });
  const soon = assignment("soon", { dueAt: "2026-12-01T12:00:00.000Z" });
  const running = assignment("running", { attempts: [attempt({ status: "live", endCause: null })] });
  expect(ids([practice, graded])).toEqual({ next: "graded", open: ["practice"], over: [] });
  expect(ids([practice, graded, soon]).next).toBe("soon");
  expect(ids([practice, graded, soon, running]).next).toBe("running");
});

test("what was tried can be taken again, but does not wait; what cost nothing was not tried", () => {
  const tried = assignment("tried", { attempts: [attempt()] });
  const broken = assignment("broken", { attempts: [attempt({ countsAsAttempt: false })] });
  expect(ids([tried])).toEqual({ next: null, open: ["tried"], over: [] });
  expect(ids([tried, broken])).toEqual({ next: "broken", open: ["tried"], over: [] });
});

test("what opens later stays in sight, what cannot be taken any more stands last", () => {
  const later = assignment("later", { blocked: "ASSIGNMENT_NOT_OPEN_YET" });
  const back = assignment("back", { blocked: "ASSIGNMENT_CANCELLED" });
  const used = assignment("used", { blocked: "ATTEMPTS_USED_UP", attempts: [attempt()] });
  expect(ids([back, later, used])).toEqual({ next: null, open: ["later"], over: ["used", "back"] });
});
