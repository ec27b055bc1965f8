import { expect, test } from "vitest";
import { changeSentence, hasImproved } from "./change-sentence.ts";

test.each([
  [[], "Not scored yet."],
  [[null, null], "Not scored yet."],
  [[null, 2], "Level 2. A line begins with the second attempt that is scored."],
  [[2, null, 2], "Level 2 each time."],
  [[2, 3, 2], "Level 2 at first and again in the latest attempt."],
  [[1, null, 3], "From level 1 to level 3."],
  [[3, 2, null], "From level 3 to level 2."],
])("what became of %j", (levels, sentence) => {
  expect(changeSentence(levels)).toBe(sentence);
});

test("what improved stands higher in its latest scored attempt than in its first", () => {
  const improved = [
    [1, 3, 2],
    [null, 1, null, 2],
  ];
  const not = [[], [null], [2], [2, 2], [3, 4, 3], [3, 2]];
  expect(improved.map(hasImproved)).toEqual([true, true]);
  expect(not.map(hasImproved)).not.toContain(true);
});
