import { expect, test } from "vitest";
import { combineScores } from "./combine-evaluations.ts";

const scored = (level: number | null, index: number) => ({
  criterionId: "structure",
  level,
  reason: `Reason ${index}`,
  evidence: [],
  advice: "Go on.",
});
const combine = (...levels: (number | null)[]) => combineScores(levels.map(scored));

test.each([
  [[3], 3, 0, false],
  [[2, 3, 3], 3, 1, false],
  [[3, 2], 2, 1, false],
  [[1, 2, 4], 2, 1, true],
  [[null, null, null], null, 0, false],
  [[null, 3, 3], 3, 1, true],
  [[null, null, 3], null, 0, true],
] as const)("of %j the level is %j, in the words of scoring %i; for a person: %j", (levels, level, words, isWide) => {
  expect(combine(...levels)).toMatchObject({ level, reason: `Reason ${words}`, levels, isWide });
});

test("of no scoring there is no score", () => {
  expect(() => combine()).toThrow(RangeError);
});
