import { expect, test } from "vitest";
import { datesText } from "./dates-text.ts";

const now = new Date("2026-11-22T12:00:00Z");
const chicago = { own: "America/Chicago", organization: "America/Chicago" };
const open = { opensAt: null, dueAt: null, isExtended: false, blocked: null };
const dueAt = "2026-12-04T23:00:00.000Z";

test("without dates there is nothing to say", () => {
  expect(datesText(open, chicago, now)).toEqual([]);
});

test("a due date is said on the candidate's clocks, and on the organisation's where those differ", () => {
  expect(datesText({ ...open, dueAt }, chicago, now)).toEqual(["It is due Friday 4 December, 17:00 (Chicago time)."]);
  const berlin = { ...chicago, own: "Europe/Berlin" };
  expect(datesText({ ...open, dueAt }, berlin, now)).toEqual([
    "It is due Saturday 5 December, 00:00 (Berlin time), which is Friday 4 December, 17:00 (Chicago time).",
  ]);
});

test("a zone of another name with the same clocks is not said twice", () => {
  const winnipeg = { ...chicago, own: "America/Winnipeg" };
  expect(datesText({ ...open, dueAt }, winnipeg, now)).toEqual(["It is due Friday 4 December, 17:00 (Winnipeg time)."]);
});

test("what is not open yet says when it opens, what is open does not say that it has", () => {
  const dated = { ...open, dueAt, opensAt: "2026-11-30T15:00:00.000Z" };
  expect(datesText({ ...dated, blocked: "ASSIGNMENT_NOT_OPEN_YET" }, chicago, now)).toEqual([
    "It opens Monday 30 November, 09:00 (Chicago time).",
    "It is due Friday 4 December, 17:00 (Chicago time).",
  ]);
  expect(datesText(dated, chicago, now)).toHaveLength(1);
});

test("an extension and a date that has passed say so; what was taken back says nothing", () => {
  expect(datesText({ ...open, dueAt, isExtended: true }, chicago, now)).toEqual([
    "It is due Friday 4 December, 17:00 (Chicago time), extended for you.",
  ]);
  expect(datesText({ ...open, dueAt }, chicago, new Date(dueAt))).toEqual([
    "It was due Friday 4 December, 17:00 (Chicago time).",
  ]);
  expect(datesText({ ...open, dueAt, blocked: "ASSIGNMENT_CANCELLED" }, chicago, now)).toEqual([]);
});
