import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

test.each([
  ["2026-12-15T09:30:00.000Z", "21 days left"],
  ["2026-11-25T12:00:00.000Z", "2 days left"],
  ["2026-11-25T11:59:59.000Z", "47 hours left"],
  ["2026-11-23T13:30:00.000Z", "1 hour left"],
  ["2026-11-23T12:59:59.000Z", "less than an hour left"],
  ["2026-11-23T12:00:00.000Z", "over"],
])("until %s there are %s", (until, text) => {
  expect(timeLeft(new Date(until), new Date("2026-11-23T12:00:00.000Z"))).toBe(text);
});
