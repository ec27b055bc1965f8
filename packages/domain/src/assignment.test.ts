import { expect, test } from "vitest";
import { assignmentStateOf, candidateStateOf } from "./assignment.ts";

const now = new Date("2026-11-22T12:00:00Z");
const before = new Date("2026-11-22T11:59:59Z");
const later = new Date("2026-11-22T12:00:01Z");
const open = { opensAt: null, dueAt: null, cancelledAt: null };

test.each([
  ["open", open, 0],
  ["open", { ...open, opensAt: now, dueAt: later }, 0],
  ["upcoming", { ...open, opensAt: later }, 0],
  ["overdue", { ...open, dueAt: now }, 1],
  ["closed", { ...open, dueAt: before }, 0],
  ["cancelled", { ...open, dueAt: before, cancelledAt: before }, 3],
] as const)("an assignment is %s: %o with %i overdue", (state, terms, overdue) => {
  expect(assignmentStateOf(terms, overdue, now)).toBe(state);
});

const fresh = { ...open, startedAt: null, finishedAt: null, isReviewed: false };
test.each([
  ["not_started", fresh],
  ["in_progress", { ...fresh, startedAt: before, dueAt: later }],
  ["overdue", { ...fresh, dueAt: now }],
  ["overdue", { ...fresh, startedAt: before, dueAt: now }],
  ["finished", { ...fresh, startedAt: before, finishedAt: before, dueAt: before }],
  ["reviewed", { ...fresh, startedAt: before, finishedAt: before, isReviewed: true }],
  ["cancelled", { ...fresh, finishedAt: before, cancelledAt: before }],
] as const)("a candidate is %s: %o", (state, candidate) => {
  expect(candidateStateOf(candidate, now)).toBe(state);
});
