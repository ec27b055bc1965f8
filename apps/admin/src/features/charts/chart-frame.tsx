"use client";

import { Button } from "@mockingbird/ui";
import { ChartColumn, Table2 } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

type ChartFrameProps = {
  title: string;
  /** What the chart shows, in words, for whoever does not see it. */
  summary: string;
  chart: ReactNode;
  /** The same figures. */
  table: ReactNode;
  /** Chooses what is drawn, such as the span. */
  controls?: ReactNode;
};

/** A chart with its figures behind it: one press shows them as a table instead. */
export function ChartFrame({ title, summary, chart, table, controls }: ChartFrameProps) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-medium font-serif text-20 text-ink">
          {title}
        </h2>
        <div className="flex flex-wrap items-center gap-1">
          {controls}
          <Button variant="quiet" size="small" onClick={() => setIsTable(!isTable)}>
            {isTable ? <ChartColumn aria-hidden="true" /> : <Table2 aria-hidden="true" />}
            {isTable ? "Show as chart" : "Show as table"}
          </Button>
        </div>
      </div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds nothing to press must take the focus itself.
        <section aria-label={`${title}: figures`} tabIndex={0} className="max-h-96 overflow-y-auto rounded-control">
          {table}
        </section>
      ) : (
        // Until the browser has measured the place, a chart may be drawn wider than it.
        <div role="img" aria-label={summary} className="min-w-0 overflow-hidden">
          {chart}
        </div>
      )}
    </section>
  );
}
