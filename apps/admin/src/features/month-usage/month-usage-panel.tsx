import type { MonthUsage } from "@mockingbird/api/views";
import { Facts, formatMinutes, linkClass } from "@mockingbird/ui";
import Link from "next/link";
import { MonthChart } from "./month-chart.tsx";
import { MonthFigures } from "./month-figures.tsx";
import { formatCost, formatMonth } from "./month-format.ts";

/** Minutes used this month: the sum, what was forgiven, the days. */
export function MonthUsagePanel({ usage }: { usage: MonthUsage }) {
  const month = formatMonth(usage.month);
  return (
    <section aria-labelledby="month-usage" className="flex flex-col gap-5 border-line border-y py-6">
      <div className="grid items-end gap-x-12 gap-y-6 lg:grid-cols-[auto_minmax(0,1fr)]">
        <div className="flex flex-col gap-5">
          <h2 id="month-usage" className="flex flex-col gap-1">
            <span className="text-13 text-ink-muted">Minutes used in {month}</span>
            <span className="font-serif text-40 text-ink tabular-nums">{formatMinutes(usage.chargedSeconds)}</span>
          </h2>
          <Facts
            className="grid-cols-[repeat(3,auto)] justify-start gap-x-8"
            items={[
              { term: "Interviews", value: usage.interviews },
              ...(usage.secondsLeft === null ? [] : [{ term: "Left", value: formatMinutes(usage.secondsLeft) }]),
              { term: "Forgiven", value: formatMinutes(usage.forgivenSeconds) },
              { term: "Model cost", value: formatCost(usage.costMicroUsd) },
            ]}
          />
        </div>
        <MonthChart usage={usage} />
      </div>
      <MonthFigures usage={usage} />
      <p className="text-13">
        <Link href="/usage?span=this-month" className={linkClass}>
          See usage by cohort, template, person and interview
        </Link>
      </p>
    </section>
  );
}
