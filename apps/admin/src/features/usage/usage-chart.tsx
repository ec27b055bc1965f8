"use client";

import type { UsageSummary } from "@mockingbird/api/views";
import { formatMinutes } from "@mockingbird/ui";
import { BarsByDay, ChartFrame, type ChartSeries, DayTable, fillDays } from "../charts/index.ts";

const series: readonly ChartSeries<"charged" | "forgiven">[] = [
  { name: "charged", label: "Charged", look: "solid" },
  { name: "forgiven", label: "Forgiven", look: "striped" },
];
const sayMinutes = (minutes: number) => formatMinutes(minutes * 60);

/** Minutes over the days of the span. */
export function UsageChart({ usage }: { usage: Pick<UsageSummary, "from" | "until" | "days" | "total"> }) {
  const { from, until, total } = usage;
  const counted = usage.days.map(({ date, chargedSeconds, forgivenSeconds }) => ({
    date,
    figures: { charged: chargedSeconds / 60, forgiven: forgivenSeconds / 60 },
  }));
  const days = fillDays(counted, { from, until, nothing: { charged: 0, forgiven: 0 } });
  const words = `${formatMinutes(total.chargedSeconds)} charged, ${formatMinutes(total.forgivenSeconds)} forgiven.`;
  return (
    <ChartFrame
      title="Minutes over the days"
      summary={`Minutes of interviews by day: ${words}`}
      chart={<BarsByDay days={days} series={series} format={sayMinutes} />}
      table={<DayTable caption="Minutes of interviews, by day" days={days} series={series} format={sayMinutes} />}
    />
  );
}
