import { localDate } from "@mockingbird/domain";
import type { MonthUsage } from "../views/interview-views.ts";

/** One day's counts, as roll-ups keep them. */
interface Day {
  /** Such as "2026-11-22". */
  id: string;
  completed: number;
  endedEarly: number;
  broken: number;
  durationSeconds: number;
  chargedSeconds: number;
  costMicroUsd: bigint;
}

/** First and last day of the month that it is, as the organisation's calendar shows it so far. */
export function monthDays(now: Date, timeZone: string): { from: string; until: string } {
  const until = localDate(now, timeZone);
  return { from: `${until.slice(0, 7)}-01`, until };
}

/** Adds up the month's days so far. A day on which nothing happened may be missing. */
export function sumMonth(
  rollups: Day[],
  { from, until }: { from: string; until: string },
): Omit<MonthUsage, "secondsLeft"> {
  const byDay = new Map(rollups.map((rollup) => [rollup.id, rollup]));
  const usage = { month: from, interviews: 0, chargedSeconds: 0, forgivenSeconds: 0, costMicroUsd: 0 };
  const days = Array.from({ length: Number(until.slice(8)) }, (_, index) => {
    const date = `${from.slice(0, 8)}${String(index + 1).padStart(2, "0")}`;
    const day = byDay.get(date);
    if (!day) return { date, chargedSeconds: 0, interviews: 0 };
    const interviews = day.completed + day.endedEarly + day.broken;
    usage.interviews += interviews;
    usage.chargedSeconds += day.chargedSeconds;
    usage.forgivenSeconds += day.durationSeconds - day.chargedSeconds;
    usage.costMicroUsd += Number(day.costMicroUsd);
    return { date, chargedSeconds: day.chargedSeconds, interviews };
  });
  return { ...usage, days };
}
