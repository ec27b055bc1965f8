import type { HomeFigures } from "@mockingbird/api/views";
import { type ChartSeries, type DayFigures, fillDays } from "../charts/index.ts";

export type EndingName = "completed" | "endedEarly" | "broken";

/** How interviews end, from the foot of a day's bar upwards. */
export const endings: readonly ChartSeries<EndingName>[] = [
  { name: "completed", label: "Completed", look: "solid" },
  { name: "endedEarly", label: "Ended early", look: "striped" },
  { name: "broken", label: "Broke on our side", look: "dotted" },
];

/** Every day of the span with how its interviews ended. */
export function endingDays({ from, until, days }: HomeFigures): DayFigures<EndingName>[] {
  const counted = days.map(({ date, completed, endedEarly, broken }) => ({
    date,
    figures: { completed, endedEarly, broken },
  }));
  return fillDays(counted, { from, until, nothing: { completed: 0, endedEarly: 0, broken: 0 } });
}

/** Every day of the month so far with the minutes that were charged on it. */
export function minutesByDay({ until, month }: HomeFigures): DayFigures<"minutes">[] {
  const counted = month.days.map(({ date, chargedSeconds }) => ({ date, figures: { minutes: chargedSeconds / 60 } }));
  return fillDays(counted, { from: month.from, until, nothing: { minutes: 0 } });
}

/** The same, each day with those of the days before it. */
export function minutesSoFar(figures: HomeFigures): DayFigures<"minutes">[] {
  let minutes = 0;
  return minutesByDay(figures).map((day) => {
    minutes += day.figures.minutes;
    return { date: day.date, figures: { minutes } };
  });
}

/** "38 interviews ended: 30 completed (79 %), 6 ended early, 2 broke on our side." */
export function endingWords(sums: Record<EndingName, number>): string {
  const { completed, endedEarly, broken } = sums;
  const total = completed + endedEarly + broken;
  if (total === 0) return "No interview has ended in this time.";
  const parts = [
    `${completed} completed (${Math.round((completed / total) * 100)} %)`,
    ...(endedEarly > 0 ? [`${endedEarly} ended early`] : []),
    ...(broken > 0 ? [`${broken} broke on our side, which costs nobody an attempt`] : []),
  ];
  return `${total} ${total === 1 ? "interview" : "interviews"} ended: ${parts.join(", ")}.`;
}
