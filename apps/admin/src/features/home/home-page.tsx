"use client";

import type { Home, HomeSpan, Viewer } from "@mockingbird/api/views";
import { Button, Callout, classNames } from "@mockingbird/ui";
import { useSearchParams } from "next/navigation";
import { failureOf } from "../../client/failure-of.ts";
import { ExportLink } from "../export/index.ts";
import { EndingsChart } from "./endings-chart.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { readHomeSpan } from "./home-span.ts";
import { MonthUse } from "./month-use.tsx";
import { Queue } from "./queue.tsx";
import { useHome } from "./use-home.ts";

type HomePageProps = { viewer: Viewer; initial: { span: HomeSpan; home: Home } };

/** Who has to do what now, and how the days went. */
export function HomePage({ viewer, initial }: HomePageProps) {
  const span = readHomeSpan(Object.fromEntries(useSearchParams()));
  const query = useHome(span, initial);
  const { queue, figures, firstSteps } = query.data ?? initial.home;
  const choose = (chosen: HomeSpan) =>
    window.history.replaceState(null, "", chosen === 30 ? "/home" : `/home?days=${chosen}`);
  return (
    <div className="flex flex-col gap-10">
      {query.isError ? (
        <Callout
          tone="warning"
          title="These figures are not the newest"
          action={
            <Button size="small" onClick={() => query.refetch()}>
              Try again
            </Button>
          }
        >
          {failureOf(query.error).sentence}
        </Callout>
      ) : null}
      {/* Nothing waits where nothing was given to anybody. */}
      {firstSteps && !firstSteps.assigned ? <FirstSteps done={firstSteps} /> : null}
      <Queue queue={queue} viewer={viewer} />
      {firstSteps?.assigned ? <FirstSteps done={firstSteps} /> : null}
      {figures ? (
        <div
          aria-busy={query.isPlaceholderData}
          className={classNames(
            "flex flex-col gap-10 transition-opacity delay-200 duration-160",
            query.isPlaceholderData && "opacity-50",
          )}
        >
          <EndingsChart figures={figures} span={span} onSpan={choose} />
          <MonthUse figures={figures} />
          <div className="flex justify-end">
            <ExportLink table="usage" filter={{ from: figures.from, until: figures.until }} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
