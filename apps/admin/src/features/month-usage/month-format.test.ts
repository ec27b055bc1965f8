import { expect, test } from "vitest";
import { formatCost, formatDay, formatMonth } from "./month-format.ts";

test("a calendar date is not moved by anybody's time zone", () => {
  expect(formatMonth("2026-11-01")).toBe("November");
  expect(formatDay("2026-11-03")).toBe("3 Nov");
});

test.each([
  [0, "$0.00"],
  [1, "under $0.01"],
  [1_235_000, "$1.24"],
  [1_204_500_000, "$1,204.50"],
])("%d millionths of a dollar read %s", (microUsd, text) => expect(formatCost(microUsd)).toBe(text));
