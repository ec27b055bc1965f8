import { expect, test } from "vitest";
import { parseWarning, warningDue, warningSubject } from "./usage-warning.ts";

test.each([
  ["before 80 %", 7_999, 0],
  ["at 80 % exactly", 8_000, 80],
  ["just before all", 9_999, 80],
  ["at all", 10_000, 100],
  ["beyond all", 25_000, 100],
])("%s of a limit the warning due is the highest reached", (_, used, percent) => {
  expect(warningDue(used, 10_000)).toBe(percent);
});

test("without a limit there is nothing to warn of", () => {
  expect(warningDue(1_000_000, null)).toBe(0);
});

test("a warning is read again from what its mail is filed under, and nothing else is", () => {
  const warning = { periodId: "2026-11-01T05:00:00.000Z", what: "seats", percent: 80 } as const;
  expect(parseWarning(warningSubject(warning))).toEqual(warning);
  expect(parseWarning("an-interview")).toBeNull();
});
