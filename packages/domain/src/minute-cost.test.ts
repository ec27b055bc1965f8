import { expect, test } from "vitest";
import { estimateMinuteCostUsd } from "./minute-cost.ts";

test("half an hour costs about what was measured with the context kept small: 1.3 US dollars", () => {
  expect(estimateMinuteCostUsd("gemini-3.8-live") * 30).toBeGreaterThan(1.1);
  expect(estimateMinuteCostUsd("gemini-3.8-live") * 30).toBeLessThan(1.5);
});
