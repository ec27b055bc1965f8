import { expect, test } from "vitest";
import { loudness } from "./loudness.ts";

const constant = (value: number) => new Float32Array(480).fill(value);

test("silence is 0, a shout is 1, and twice as loud is the same step everywhere", () => {
  expect(loudness(constant(0))).toBe(0);
  expect(loudness(constant(0.0001))).toBe(0);
  expect(loudness(constant(1))).toBe(1);
  const step = loudness(constant(0.02)) - loudness(constant(0.01));
  expect(loudness(constant(0.2)) - loudness(constant(0.1))).toBeCloseTo(step, 5);
});
