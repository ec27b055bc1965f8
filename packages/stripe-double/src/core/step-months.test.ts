import fc from "fast-check";
import { expect, test } from "vitest";
import { nextStep, stepMonths } from "./step-months.ts";

function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

test.each([
  ["2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"],
  ["2026-01-31T10:00:00Z", 2, "2026-03-31T10:00:00Z"],
  ["2028-01-30T23:59:59Z", 1, "2028-02-29T23:59:59Z"],
  ["2026-11-23T06:00:00Z", 2, "2027-01-23T06:00:00Z"],
])("%s and %i months on is %s", (anchor, months, expected) => {
  expect(stepMonths(seconds(anchor), months)).toBe(seconds(expected));
});

const moment = fc.integer({ min: seconds("2024-01-01T00:00:00Z"), max: seconds("2036-01-01T00:00:00Z") });

test("the next step is the first one after a moment, wherever in a period that lies", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 400 * 86_400 }), (anchor, later) => {
      const at = anchor + later;
      const step = nextStep(anchor, at);
      const months = Array.from({ length: 20 }, (_, index) => stepMonths(anchor, index));
      expect(step).toBe(months.find((candidate) => candidate > at));
    }),
  );
});
