/** What was counted on a day of the organisation's calendar, such as 2026-11-22. */
export interface DayFigures<Name extends string> {
  date: string;
  figures: Record<Name, number>;
}

/** How one of the things that are counted is drawn: colour alone tells nobody apart. */
export type ChartLook = "solid" | "striped" | "dotted";

export interface ChartSeries<Name extends string> {
  name: Name;
  label: string;
  look: ChartLook;
}

const dayMs = 24 * 3_600_000;

/** Every day from `from` to `until`, both included; `nothing` stands for those on which nothing was counted. */
export function fillDays<Name extends string>(
  days: readonly DayFigures<Name>[],
  { from, until, nothing }: { from: string; until: string; nothing: Record<Name, number> },
): DayFigures<Name>[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const count = Math.round((Date.parse(until) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const date = new Date(Date.parse(from) + index * dayMs).toISOString().slice(0, 10);
    return byDate.get(date) ?? { date, figures: nothing };
  });
}

export function sumFigures<Name extends string>(days: readonly DayFigures<Name>[], name: Name): number {
  return days.reduce((sum, { figures }) => sum + figures[name], 0);
}
