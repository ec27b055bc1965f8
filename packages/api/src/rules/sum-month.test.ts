import { describe, expect, test } from "vitest";
import { monthWindow, sumMonth } from "./sum-month.ts";

const row = (occurredAt: string, changes: object = {}) => ({
  occurredAt: new Date(occurredAt),
  durationSeconds: 60,
  charged: true,
  costMicroUsd: 100,
  ...changes,
});

describe("usage of a calendar month", () => {
  const now = new Date("2026-11-03T12:00:00Z");

  test("begins and ends at the organisation's midnight", () => {
    // Chicago leaves daylight saving time on 1 November 2026: midnight was 05:00 UTC that day.
    const rows = [row("2026-11-01T04:59:59Z"), row("2026-11-01T05:00:00Z"), row("2026-12-01T05:59:59Z")];
    expect(sumMonth(rows, now, "America/Chicago")).toMatchObject({ month: "2026-11-01", interviews: 1 });
    expect(sumMonth(rows, now, "Europe/Berlin").interviews).toBe(2);
    expect(sumMonth([row("2026-10-31T22:59:59Z"), row("2026-10-31T23:00:00Z")], now, "Europe/Berlin").interviews).toBe(
      1,
    );
  });

  test("the month is the organisation's, not the server's", () => {
    const newYear = new Date("2027-01-01T03:00:00Z");
    expect(sumMonth([], newYear, "America/Chicago")).toMatchObject({ month: "2026-12-01" });
    expect(sumMonth([], newYear, "Europe/Berlin").month).toBe("2027-01-01");
  });

  test("lists every day so far, empty ones too", () => {
    const { days } = sumMonth([row("2026-11-02T12:00:00Z")], now, "Europe/Berlin");
    expect(days).toEqual([
      { date: "2026-11-01", chargedSeconds: 0, interviews: 0 },
      { date: "2026-11-02", chargedSeconds: 60, interviews: 1 },
      { date: "2026-11-03", chargedSeconds: 0, interviews: 0 },
    ]);
  });

  test("what broke on our side costs us and not the organisation", () => {
    const rows = [row("2026-11-02T12:00:00Z"), row("2026-11-02T13:00:00Z", { charged: false, durationSeconds: 45 })];
    expect(sumMonth(rows, now, "Europe/Berlin")).toMatchObject({
      interviews: 2,
      chargedSeconds: 60,
      forgivenSeconds: 45,
      costMicroUsd: 200,
    });
  });

  test.each([
    ["Pacific/Kiritimati", "2026-10-31T10:00:00Z", "2026-11-30T09:59:59Z"],
    ["Etc/GMT+12", "2026-11-01T12:00:00Z", "2026-12-01T11:59:59Z"],
  ])("the window asked of the database holds the whole month in %s", (zone, first, last) => {
    const instants = [new Date(first), new Date(last)];
    const endOfMonth = new Date(last);
    expect(sumMonth([row(first), row(last)], endOfMonth, zone).interviews).toBe(2);
    const { from, until } = monthWindow(endOfMonth, zone);
    expect(instants.every((instant) => instant >= from && instant < until)).toBe(true);
  });
});
