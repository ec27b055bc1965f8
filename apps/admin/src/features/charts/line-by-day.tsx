"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook, chartMargin, firstDrawn } from "./chart-axis.ts";
import { strokeOf } from "./chart-look.tsx";
import { ChartTooltip } from "./chart-tooltip.tsx";
import type { ChartSeries, DayFigures } from "./day-figures.ts";
import { formatShortDay } from "./format-day.ts";

const plain = new Intl.NumberFormat("en-GB");

type LineByDayProps<Name extends string> = {
  days: readonly DayFigures<Name>[];
  series: ChartSeries<Name>;
  /** How values are said where they are pointed at; beside the axis they stand as numbers. */
  format: (value: number) => string;
  /** A line that should not be reached, with its name. */
  limit?: { value: number; label: string } | undefined;
};

/** How something went on from day to day. Stands in a `ChartFrame`, which has its words and its table. */
export function LineByDay<Name extends string>({ days, series, format, limit }: LineByDayProps<Name>) {
  const { name, look } = series;
  const highest = Math.max(...days.map(({ figures }) => figures[name]));
  // A limit far above would press the line flat on the ground.
  const isNear = limit !== undefined && limit.value <= highest * 3;
  return (
    <ResponsiveContainer width="100%" height={224} initialDimension={firstDrawn}>
      <LineChart data={[...days]} margin={{ ...chartMargin, right: 8 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="date" tickFormatter={formatShortDay} minTickGap={40} {...axisLook} />
        <YAxis width={48} tickFormatter={plain.format} allowDecimals={false} {...axisLook} />
        <Tooltip
          isAnimationActive={false}
          content={({ label }) => (
            <ChartTooltip day={days.find(({ date }) => date === label)} series={[series]} format={format} />
          )}
        />
        {isNear ? (
          <ReferenceLine
            y={limit.value}
            ifOverflow="extendDomain"
            stroke="var(--color-danger-ink)"
            strokeDasharray="4 4"
            label={{ value: limit.label, position: "insideTopLeft", fill: "var(--color-danger-ink)", fontSize: 12 }}
          />
        ) : null}
        <Line
          type="linear"
          dataKey={(day: DayFigures<Name>) => day.figures[name]}
          stroke={strokeOf(look)}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
