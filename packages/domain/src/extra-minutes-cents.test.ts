import { expect, test } from "vitest";
import { extraMinutesCents } from "./extra-minutes-cents.ts";

test.each([
  ["pilot", 0, 0],
  ["pilot", 60, 18],
  ["department", 100 * 60, 1_500],
  // 0.25, 0.5 and 0.75 cents.
  ["department", 1, 0],
  ["department", 2, 1],
  ["department", 3, 1],
  ["institution", 100_000 * 60, 1_200_000],
] as const)("%s: %d seconds cost %d cents", (planId, seconds, cents) =>
  expect(extraMinutesCents(planId, seconds)).toBe(cents),
);
