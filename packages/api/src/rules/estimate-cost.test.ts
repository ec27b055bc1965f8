import { expect, test } from "vitest";
import { estimateCostMicroUsd } from "./estimate-cost.ts";

test("a price per million tokens is that many micro-dollars per token", () => {
  const tokens = { audioIn: 1_000_000, audioOut: 0, textIn: 0, textOut: 0 };
  expect(estimateCostMicroUsd("gemini-3.8-live", tokens)).toBe(3_000_000);
});

test("kinds add up and the sum alone is rounded", () => {
  const tokens = { audioIn: 7, audioOut: 5, textIn: 1, textOut: 1 };
  // 7 × 3 + 5 × 12 + 0.75 + 4.5 = 86.25
  expect(estimateCostMicroUsd("gemini-3.8-live", tokens)).toBe(86);
  expect(estimateCostMicroUsd("gemini-3.8-live", { audioIn: 0, audioOut: 0, textIn: 2, textOut: 0 })).toBe(2);
});
