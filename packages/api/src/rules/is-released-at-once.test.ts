import { expect, test } from "vitest";
import { isReleasedAtOnce } from "./is-released-at-once.ts";

const practice = { isGraded: false, reviewState: "none", releasesByHand: true, needsPerson: false } as const;
const graded = { isGraded: true, reviewState: "to_review", releasesByHand: false, needsPerson: false } as const;

test("practice is shown at once, whatever the organisation wants of graded interviews", () => {
  expect(isReleasedAtOnce(practice)).toBe(true);
  expect(isReleasedAtOnce({ ...practice, releasesByHand: false, needsPerson: true })).toBe(true);
});

test("what is graded is shown at once only where nobody has to look at it first", () => {
  expect(isReleasedAtOnce(graded)).toBe(true);
  expect(isReleasedAtOnce({ ...graded, releasesByHand: true })).toBe(false);
  expect(isReleasedAtOnce({ ...graded, needsPerson: true })).toBe(false);
});

test("whoever has begun to review decides when", () => {
  expect(isReleasedAtOnce({ ...graded, reviewState: "in_review" })).toBe(false);
  expect(isReleasedAtOnce({ ...graded, reviewState: "reviewed" })).toBe(false);
  expect(isReleasedAtOnce({ ...practice, reviewState: "in_review" })).toBe(false);
});
