"use client";

import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook, chartMargin, firstDrawn } from "./chart-axis.ts";
import { ChartPatterns, fillOf, LookSample, strokeOf } from "./chart-look.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import type { ChartSeries, DayFigures } from "./day-figures.ts";
import { formatShortDay } from "./format-day.ts";

type BarsByDayProps<Name extends string> = {
  days: readonly DayFigures<Name>[];
  /** From the foot of the bar upwards. */
  series: readonly ChartSeries<Name>[];
  format?: (value: number) => string;
};

/** A bar for each day, in as many parts as there are series. Stands in a `ChartFrame`, which has its words and its table. */
export function BarsByDay<Name extends string>({ days, series, format = String }: BarsByDayProps<Name>) {
  // Names in `url(#…)` must not hold what React puts around its ids.
  const id = useId().replaceAll(/\W/g, "");
  return (
    <div className="flex flex-col gap-2">
      <ResponsiveContainer width="100%" height={224} initialDimension={firstDrawn}>
        <BarChart data={[...days]} margin={chartMargin} barCategoryGap={2} accessibilityLayer={false}>
          <ChartPatterns id={id} />
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="date" tickFormatter={formatShortDay} minTickGap={40} {...axisLook} />
          <YAxis allowDecimals={false} width={36} {...axisLook} />
          <Tooltip
            cursor={{ fill: "var(--color-hover)" }}
            isAnimationActive={false}
            content={({ label }) => (
              <ChartTooltip day={days.find(({ date }) => date === label)} series={series} format={format} />
            )}
          />
          {series.map(({ name, look }) => (
            <Bar
              key={name}
              dataKey={(day: DayFigures<Name>) => day.figures[name]}
              stackId="day"
              fill={fillOf(id, look)}
              stroke={strokeOf(look)}
              strokeWidth={look === "solid" ? 0 : 1}
              maxBarSize={28}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      {series.length > 1 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 pl-9 text-13 text-ink-muted">
          {series.map(({ name, label, look }) => (
            <li key={name} className="flex items-center gap-2">
              <LookSample id={`${id}${name}`} look={look} />
              {label}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
