import type { UsageGroupPage, UsageInterviewPage, UsageSummary } from "@mockingbird/api/views";
import { buttonClass, Callout, EmptyState, ExactTime, linkClass, PageHeader } from "@mockingbird/ui/server";
import Link from "next/link";
import { ExportLink } from "../export/index.ts";
import { groupRows } from "./group-rows.ts";
import { GroupTable } from "./group-table.tsx";
import { SpanChoice } from "./span-choice.tsx";
import { UsageChart } from "./usage-chart.tsx";
import { UsageFigures } from "./usage-figures.tsx";
import { type UsageState, usageAddress } from "./usage-state.ts";
import { UsageTabs } from "./usage-tabs.tsx";
import { tabNames } from "./usage-words.ts";
import { UsedInterviewTable } from "./used-interview-table.tsx";
import { wholeDays } from "./whole-days.ts";

/** The table that is shown: by day it is the summary's own. */
export type UsageTablePage =
  | { tab: "day" }
  | { tab: "cohort" | "template" | "person"; page: UsageGroupPage }
  | { tab: "interview"; page: UsageInterviewPage };

type UsagePageProps = { state: UsageState; usage: UsageSummary; table: UsageTablePage; timeZone: string };

const heads = { day: "Day", cohort: "Cohort", template: "Template", person: "Person" } as const;
const files = {
  day: "usage-days",
  cohort: "usage-cohorts",
  template: "usage-templates",
  person: "usage-people",
  interview: "usage-interviews",
} as const;

/** What the organisation used in a span: its sums, its days, and what they are made of. */
export function UsagePage({ state, usage, table, timeZone }: UsagePageProps) {
  const isPeriod = state.span.span.endsWith("period");
  const nextAfter = table.tab === "day" ? null : table.page.nextAfter;
  const isNarrowed = table.tab === "interview" && Object.keys(state.narrowing).length > 0;
  const rows = table.tab === "interview" ? table.page.rows : groupRows(state, usage, table);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Usage"
        description={
          <p>
            {wholeDays(usage, timeZone) ?? (
              <>
                <ExactTime at={usage.startsAt} timeZone={timeZone} /> to{" "}
                <ExactTime at={usage.endsAt} timeZone={timeZone} />
              </>
            )}
            .{" "}
            {isPeriod
              ? "A billing period counts an interview when its transcript arrives."
              : "An interview counts on the day it ends."}
          </p>
        }
      />
      {state.isUnreadable ? (
        <Callout tone="warning" title="These dates cannot be shown">
          Give two dates in order, at most thirteen months apart. This is the present period.
        </Callout>
      ) : null}
      <SpanChoice state={state} from={usage.from} until={usage.until} />
      <UsageFigures usage={usage} />
      <UsageChart usage={usage} />
      <section aria-label={tabNames[state.tab]} className="flex flex-col gap-4">
        <UsageTabs state={state} />
        <div className="flex flex-wrap items-center justify-between gap-3 text-13 text-ink-muted">
          <p className="max-w-prose">
            {table.tab === "cohort"
              ? "Somebody in two cohorts counts in both, so the rows may come to more than the sum above."
              : null}
            {isNarrowed ? (
              <>
                Only the interviews behind one row.{" "}
                <Link href={usageAddress(state, { narrowing: {} })} className={linkClass}>
                  Show all interviews
                </Link>
              </>
            ) : null}
          </p>
          {rows.length > 0 ? (
            <ExportLink
              table={files[table.tab]}
              filter={{ ...state.span, ...(table.tab === "interview" && state.narrowing) }}
            />
          ) : null}
        </div>
        {rows.length === 0 ? (
          <EmptyState title="Nothing was used">No interview of these days has been counted.</EmptyState>
        ) : table.tab === "interview" ? (
          <UsedInterviewTable rows={table.page.rows} timeZone={timeZone} />
        ) : (
          <GroupTable
            caption={`Usage, ${tabNames[table.tab].toLowerCase()}`}
            head={heads[table.tab]}
            rows={groupRows(state, usage, table)}
          />
        )}
        {state.after !== null || nextAfter !== null ? (
          <nav aria-label="Pages of this table" className="flex gap-2">
            {state.after === null ? null : (
              <Link href={usageAddress(state, { after: null })} className={buttonClass({ size: "small" })}>
                First page
              </Link>
            )}
            {nextAfter === null ? null : (
              <Link href={usageAddress(state, { after: nextAfter })} className={buttonClass({ size: "small" })}>
                Next page
              </Link>
            )}
          </nav>
        ) : null}
      </section>
    </div>
  );
}
