"use client";

import {
  type InterviewChoices,
  type InterviewPage,
  type InterviewPageInput,
  interviewQueueSchema,
} from "@mockingbird/api/views";
import { Button, EmptyState, Pager, TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { useMemo } from "react";
import { DataTable, DataTableFailed, useChosenRows, useTableAddress } from "../data-table/index.ts";
import { interviewColumns } from "./interview-columns.tsx";
import { InterviewFilters } from "./interview-filters.tsx";
import {
  interviewQueueQuery,
  interviewTableDefaults,
  noFilters,
  readInterviewListState,
} from "./interview-list-state.ts";
import { interviewQueues } from "./interview-queues.ts";
import { ReleaseChosen } from "./release-chosen.tsx";
import { useInterviews } from "./use-interviews.ts";

type InterviewListProps = {
  initial: { state: InterviewPageInput; page: InterviewPage };
  choices: InterviewChoices;
  timeZone: string;
  canRelease: boolean;
};

/** Interviews in their queues. An interview that is opened here knows the list it was opened from. */
export function InterviewList({ initial, choices, timeZone, canRelease }: InterviewListProps) {
  const address = useTableAddress(interviewTableDefaults);
  const state = readInterviewListState(Object.fromEntries(address.params), timeZone);
  const { queue = "all" } = state;
  const query = useInterviews(state, initial);
  const columns = useMemo(() => interviewColumns(queue, timeZone), [queue, timeZone]);
  const listQuery = interviewQueueQuery(address.params);
  const choosing = useChosenRows(`${listQuery} ${state.after}`);
  const isNarrowed = Object.keys(noFilters).some((name) => address.params.get(name));
  const { empty } = interviewQueues[queue];
  const nextAfter = query.data?.nextAfter;

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TabLinks label="Which interviews">
        {interviewQueueSchema.options.map((option) => {
          const { name, address: target } = interviewQueues[option];
          const given = Object.entries(target).flatMap(([key, value]) => (value ? [[key, value]] : []));
          return (
            <TabLink key={option} isCurrent={option === queue}>
              <Link
                href={`/interviews${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`}
                prefetch={false}
                className="whitespace-nowrap"
                onNavigate={(event) => {
                  event.preventDefault();
                  address.setFilters(target);
                }}
              >
                {name}
              </Link>
            </TabLink>
          );
        })}
      </TabLinks>
      <DataTable
        caption="Interviews"
        columns={columns}
        rows={query.data?.rows}
        rowId={({ interviewId }) => interviewId}
        rowName={({ candidateName, title }) => `${candidateName}, ${title}`}
        rowHref={({ interviewId }) => `/interviews/${encodeURIComponent(interviewId)}${listQuery}`}
        isStale={query.isPlaceholderData}
        sort={address.sort}
        onSort={address.setSort}
        hidden={address.hidden}
        onHidden={address.setHidden}
        {...(canRelease && {
          choosing: {
            ...choosing,
            words: { one: "interview", many: "interviews" },
            actions: ({ ids }: { ids: readonly string[] }) => (
              <ReleaseChosen
                chosen={(query.data?.rows ?? []).filter(({ interviewId }) => ids.includes(interviewId))}
                onDone={choosing.clear}
              />
            ),
          },
        })}
        error={
          query.isError ? (
            <DataTableFailed
              title="We could not fetch the interviews"
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          ) : undefined
        }
        exported={{ table: "interviews", filter: state }}
        toolbar={<InterviewFilters address={address} state={state} choices={choices} />}
        empty={
          isNarrowed ? (
            <EmptyState
              title="No interview is like this"
              action={<Button onClick={() => address.setFilters(noFilters)}>Show all</Button>}
            >
              None of these interviews matches what you look for.
            </EmptyState>
          ) : (
            <EmptyState title={empty.title}>{empty.sentence}</EmptyState>
          )
        }
        pager={
          <Pager
            label="Pages of interviews"
            onPrevious={address.goToPrevious}
            onNext={nextAfter ? () => address.goToNext(nextAfter) : null}
            busy={query.isPlaceholderData}
          />
        }
      />
    </div>
  );
}
