import { useId } from "react";
import { LookSample } from "./chart-look.tsx";
import type { ChartSeries, DayFigures } from "./day-figures.ts";
import { formatLongDay } from "./format-day.ts";

type ChartTooltipProps<Name extends string> = {
  day: DayFigures<Name> | undefined;
  series: readonly ChartSeries<Name>[];
  format: (value: number) => string;
};

/** The figures of the day that is pointed at. */
export function ChartTooltip<Name extends string>({ day, series, format }: ChartTooltipProps<Name>) {
  const id = useId();
  if (!day) return null;
  return (
    <div className="rounded-control border border-line bg-raised px-3 py-2 text-13 text-ink shadow-float">
      <p className="font-medium">{formatLongDay(day.date)}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {series.map(({ name, label, look }) => (
          <li key={name} className="flex items-center gap-2 text-ink-soft tabular-nums">
            <LookSample id={`${id}${name}`} look={look} />
            <span className="flex-1">{label}</span>
            <span className="pl-4 text-ink">{format(day.figures[name])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
