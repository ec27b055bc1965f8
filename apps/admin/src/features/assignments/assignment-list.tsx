"use client";

import type { AssignmentOptions, AssignmentPage, AssignmentPageInput } from "@mockingbird/api/views";
import { assignmentStateSchema } from "@mockingbird/domain";
import { Button, buttonClass, Combobox, EmptyState, Pager, TabLink, TabLinks } from "@mockingbird/ui";
import Link from "next/link";
import { useMemo } from "react";
import { DataTable, DataTableFailed, useTableAddress } from "../data-table/index.ts";
import { assignmentColumns } from "./assignment-columns.tsx";
import { assignmentStates } from "./assignment-words.ts";
import { assignmentTableDefaults, readAssignmentListState } from "./list-state.ts";
import { useAssignments } from "./use-assignments.ts";

/** Stands for no choice, which an option's value cannot be. */
const all = "all";

type AssignmentListProps = {
  initial: { state: AssignmentPageInput; page: AssignmentPage };
  /** To narrow by; only for whoever gives assignments. */
  options: AssignmentOptions | null;
  timeZone: string;
};

export function AssignmentList({ initial, options, timeZone }: AssignmentListProps) {
  const address = useTableAddress(assignmentTableDefaults);
  const state = readAssignmentListState(Object.fromEntries(address.params));
  const query = useAssignments(state, initial);
  const columns = useMemo(() => assignmentColumns(timeZone), [timeZone]);
  const nextAfter = query.data?.nextAfter;
  const isNarrowed = Boolean(state.state || state.templateId || state.cohortId);
  const tabs = [{ state: null, name: "All" }, ...assignmentStateSchema.options.map(toTab)];

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TabLinks label="Which assignments">
        {tabs.map((tab) => (
          <TabLink key={tab.name} isCurrent={(state.state ?? null) === tab.state}>
            <Link
              href={tab.state ? `/assignments?state=${tab.state}` : "/assignments"}
              prefetch={false}
              className="whitespace-nowrap"
              onNavigate={(event) => {
                event.preventDefault();
                address.setFilters({ state: tab.state });
              }}
            >
              {tab.name}
            </Link>
          </TabLink>
        ))}
      </TabLinks>
      <DataTable
        caption="Assignments"
        columns={columns}
        rows={query.data?.rows}
        rowId={({ groupId }) => groupId}
        rowName={({ title }) => title}
        rowHref={({ groupId }) => `/assignments/${encodeURIComponent(groupId)}`}
        isStale={query.isPlaceholderData}
        hidden={address.hidden}
        onHidden={address.setHidden}
        error={
          query.isError ? (
            <DataTableFailed
              title="We could not fetch the assignments"
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          ) : undefined
        }
        exported={{ table: "assignments", filter: state }}
        toolbar={
          options ? (
            <>
              <Combobox
                label="Template"
                labelHidden
                size="small"
                className="w-full sm:w-52"
                value={state.templateId ?? all}
                options={[
                  { value: all, label: "All templates" },
                  ...options.templates.map(({ templateId, title }) => ({ value: templateId, label: title })),
                ]}
                onValueChange={(value) => address.setFilters({ template: value === all ? null : value })}
              />
              <Combobox
                label="Cohort"
                labelHidden
                size="small"
                className="w-full sm:w-52"
                value={state.cohortId ?? all}
                options={[
                  { value: all, label: "All cohorts" },
                  ...options.cohorts.map(({ cohortId, name }) => ({ value: cohortId, label: name })),
                ]}
                onValueChange={(value) => address.setFilters({ cohort: value === all ? null : value })}
              />
            </>
          ) : null
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title="No assignment is like this"
              action={
                <Button onClick={() => address.setFilters({ state: null, template: null, cohort: null })}>
                  Show all
                </Button>
              }
            >
              There are none in this state, or none with this template or cohort.
            </EmptyState>
          ) : (
            <EmptyState
              title="Nothing is assigned yet"
              action={
                options ? (
                  <Link href="/assignments/new" className={buttonClass({ variant: "primary" })}>
                    Give an interview
                  </Link>
                ) : null
              }
            >
              An assignment gives one interview to a cohort or to people, with the dates between which they can take it.
              Here you see who has begun, who has finished, and who needs more time.
            </EmptyState>
          )
        }
        pager={
          <Pager
            label="Pages of assignments"
            onPrevious={address.goToPrevious}
            onNext={nextAfter ? () => address.goToNext(nextAfter) : null}
            busy={query.isPlaceholderData}
          />
        }
      />
    </div>
  );
}

function toTab(state: (typeof assignmentStateSchema.options)[number]) {
  return { state, name: assignmentStates[state].name };
}
