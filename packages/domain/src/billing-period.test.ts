import { expect, test } from "vitest";
import { billingPeriodAt, calendarMonthAt } from "./billing-period.ts";

function periodAt(anchor: string, at: string): [string, string] {
  const { startsAt, endsAt } = billingPeriodAt(new Date(anchor), new Date(at));
  return [startsAt.toISOString(), endsAt.toISOString()];
}

test.each([
  ["the moment it begins", "2026-11-15T09:30:00.000Z", "2026-11-15T09:30:00.000Z", "2026-12-15T09:30:00.000Z"],
  ["a moment before it ends", "2026-12-15T09:29:59.999Z", "2026-11-15T09:30:00.000Z", "2026-12-15T09:30:00.000Z"],
  ["the moment it ends", "2026-12-15T09:30:00.000Z", "2026-12-15T09:30:00.000Z", "2027-01-15T09:30:00.000Z"],
  ["a year later", "2027-11-20T00:00:00.000Z", "2027-11-15T09:30:00.000Z", "2027-12-15T09:30:00.000Z"],
  ["before the anchor", "2026-11-01T00:00:00.000Z", "2026-10-15T09:30:00.000Z", "2026-11-15T09:30:00.000Z"],
])("%s is in the period from the anchor's day", (_, at, startsAt, endsAt) => {
  expect(periodAt("2026-11-15T09:30:00.000Z", at)).toEqual([startsAt, endsAt]);
});

test("a month without the anchor's day ends on its last, and the next goes back to the anchor's", () => {
  const anchor = "2027-01-31T12:00:00.000Z";
  expect(periodAt(anchor, "2027-02-10T00:00:00.000Z")).toEqual([
    "2027-01-31T12:00:00.000Z",
    "2027-02-28T12:00:00.000Z",
  ]);
  expect(periodAt(anchor, "2027-03-10T00:00:00.000Z")).toEqual([
    "2027-02-28T12:00:00.000Z",
    "2027-03-31T12:00:00.000Z",
  ]);
  expect(periodAt(anchor, "2028-02-29T12:00:00.000Z")).toEqual([
    "2028-02-29T12:00:00.000Z",
    "2028-03-31T12:00:00.000Z",
  ]);
});

test("periods follow each other without a gap or an overlap, whatever the anchor", () => {
  for (let day = 1; day <= 31; day += 1) {
    const anchor = new Date(Date.UTC(2026, 0, day, 23, 59, 59));
    let at = anchor;
    for (let month = 0; month < 30; month += 1) {
      const { startsAt, endsAt } = billingPeriodAt(anchor, at);
      expect(startsAt).toEqual(at);
      expect(endsAt > startsAt).toBe(true);
      expect(billingPeriodAt(anchor, new Date(endsAt.getTime() - 1)).startsAt).toEqual(startsAt);
      at = endsAt;
    }
  }
});

test.each([
  ["2026-11-30T23:30:00.000Z", "Europe/Berlin", "2026-11-30T23:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ["2026-11-30T23:30:00.000Z", "America/Chicago", "2026-11-01T05:00:00.000Z", "2026-12-01T06:00:00.000Z"],
])("a calendar month at %s is the one of %s", (at, timeZone, startsAt, endsAt) => {
  expect(calendarMonthAt(new Date(at), timeZone)).toEqual({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
});
