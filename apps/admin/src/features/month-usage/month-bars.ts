import type { MonthUsage } from "@mockingbird/api/views";

export type MonthBar = {
  /** Such as 2026-11-01. */
  date: string;
  chargedSeconds: number;
  interviews: number;
  /** Of the busiest day, 0 to 1. */
  share: number;
  /** Still to come. */
  ahead: boolean;
};

/** One bar for every day of the month: those so far with their share of the busiest, the rest waiting. */
export function monthBars(usage: Pick<MonthUsage, "month" | "days">): MonthBar[] {
  const [year = 0, month = 1] = usage.month.split("-").map(Number);
  const dayCount = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const byDate = new Map(usage.days.map((day) => [day.date, day]));
  const busiestSeconds = Math.max(0, ...usage.days.map((day) => day.chargedSeconds));
  return Array.from({ length: dayCount }, (_, index) => {
    const date = `${usage.month.slice(0, 8)}${String(index + 1).padStart(2, "0")}`;
    const day = byDate.get(date);
    const chargedSeconds = day?.chargedSeconds ?? 0;
    return {
      date,
      chargedSeconds,
      interviews: day?.interviews ?? 0,
      share: busiestSeconds > 0 ? chargedSeconds / busiestSeconds : 0,
      ahead: !day,
    };
  });
}
