import type { MonthUsage } from "../views/interview-views.ts";
import { localDate } from "./local-date.ts";

interface Usage {
  occurredAt: Date;
  durationSeconds: number;
  charged: boolean;
  costMicroUsd: number;
}

/** No place on earth is further than this from UTC, so rows of its month are all within this much of the UTC month. */
const zoneOffsetHoursMax = 14;

/** Instants that surely enclose the calendar month of `now` in any time zone. */
export function monthWindow(now: Date, timeZone: string): { from: Date; until: Date } {
  const [year = 0, month = 1] = localDate(now, timeZone).split("-").map(Number);
  return {
    from: new Date(Date.UTC(year, month - 1, 1, -zoneOffsetHoursMax)),
    until: new Date(Date.UTC(year, month, 1, zoneOffsetHoursMax)),
  };
}

/** Adds up the month of `now` as the organisation's calendar shows it. Rows of other months are left out. */
export function sumMonth(rows: Usage[], now: Date, timeZone: string): Omit<MonthUsage, "secondsLeft"> {
  const today = localDate(now, timeZone);
  const month = today.slice(0, 7);
  const days = Array.from({ length: Number(today.slice(8)) }, (_, index) => ({
    date: `${month}-${String(index + 1).padStart(2, "0")}`,
    chargedSeconds: 0,
    interviews: 0,
  }));
  const usage = { month: `${month}-01`, interviews: 0, chargedSeconds: 0, forgivenSeconds: 0, costMicroUsd: 0, days };
  for (const row of rows) {
    const day = days.find(({ date }) => date === localDate(row.occurredAt, timeZone));
    if (!day) continue;
    usage.interviews += 1;
    day.interviews += 1;
    usage.costMicroUsd += row.costMicroUsd;
    if (row.charged) {
      usage.chargedSeconds += row.durationSeconds;
      day.chargedSeconds += row.durationSeconds;
    } else usage.forgivenSeconds += row.durationSeconds;
  }
  return usage;
}
