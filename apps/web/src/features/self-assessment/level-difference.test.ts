import { expect, test } from "vitest";
import { levelDifference } from "./level-difference.ts";

test("two levels are compared in words, and nothing is compared with none", () => {
  expect(levelDifference(2, 2)).toBe("You both chose the same level.");
  expect(levelDifference(3, 2)).toBe("You placed yourself one level higher.");
  expect(levelDifference(1, 4)).toBe("You placed yourself 3 levels lower.");
  expect([levelDifference(null, 2), levelDifference(2, null)]).toEqual([null, null]);
});
