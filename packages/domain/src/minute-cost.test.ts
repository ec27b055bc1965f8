import { expect, test } from "vitest";
import { estimateMinuteCostUsd } from "./minute-cost.ts";

const at = new Date("2026-11-22T12:00:00.000Z");

test("half an hour costs about what was measured with the context kept small: 1.3 US dollars", () => {
  expect(estimateMinuteCostUsd("gemini-3.8-live", at) * 30).toBeGreaterThan(1.1);
  expect(estimateMinuteCostUsd("gemini-3.8-live", at) * 30).toBeLessThan(1.5);
});
