import { expect, test } from "vitest";
import { estimateCost } from "./estimate-cost.ts";

const at = new Date("2026-11-22T12:00:00.000Z");

test("a price per million tokens is that many micro-dollars per token", () => {
  const tokens = { audioIn: 1_000_000, audioOut: 0, textIn: 0, textOut: 0 };
  expect(estimateCost("gemini-3.8-live", tokens, at)).toEqual({ costMicroUsd: 3_000_000, pricesFrom: "2026-11-01" });
});

test("kinds add up and the sum alone is rounded", () => {
  const tokens = { audioIn: 7, audioOut: 5, textIn: 1, textOut: 1 };
  // 7 × 3 + 5 × 12 + 0.75 + 4.5 = 86.25
  expect(estimateCost("gemini-3.8-live", tokens, at).costMicroUsd).toBe(86);
  const few = { audioIn: 0, audioOut: 0, textIn: 2, textOut: 0 };
  expect(estimateCost("gemini-3.8-live", few, at).costMicroUsd).toBe(2);
});

test("what was used before the table has its oldest price", () => {
  const tokens = { audioIn: 10, audioOut: 0, textIn: 0, textOut: 0 };
  const cost = estimateCost("gemini-3.8-live", tokens, new Date("2026-10-05T12:00:00.000Z"));
  expect(cost).toEqual({ costMicroUsd: 30, pricesFrom: "2026-11-01" });
});
