"use client";

import type { Cohort, CohortPage } from "@mockingbird/api/views";
import { Button, EmptyState, Pager, SearchField, useHydrated } from "@mockingbird/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { trpcClient } from "../../client/trpc-client.ts";
import {
  type DataColumn,
  DataTable,
  DataTableFailed,
  type TableDefaults,
  useTableAddress,
} from "../data-table/index.ts";
import { CohortActions } from "./cohort-actions.tsx";
import { CohortNameDialog } from "./cohort-name-dialog.tsx";

const tableDefaults: TableDefaults = { sorts: [{ id: "name", direction: "asc" }] };

type CohortListProps = { initial: { search: string; after: string | null; page: CohortPage } };

/** Groups of candidates, such as a course, a year or a vacancy. */
export function CohortList({ initial }: CohortListProps) {
  const hydrated = useHydrated();
  const [making, setMaking] = useState(false);
  const { search, after, setSearch, goToNext, goToPrevious } = useTableAddress(tableDefaults);
  const isInitial = search === initial.search && after === initial.after;
  const query = useQuery({
    queryKey: ["cohort.list", { search, after }],
    queryFn: ({ signal }) => trpcClient.cohort.list.query({ search, after }, { signal }),
    placeholderData: keepPreviousData,
    ...(isInitial ? { initialData: initial.page } : {}),
  });
  const { refetch } = query;
  const columns = useMemo(() => cohortColumns(() => void refetch()), [refetch]);
  const nextAfter = query.data?.nextAfter;
  const makeButton = (
    <Button size="small" aria-disabled={!hydrated} onClick={() => setMaking(true)}>
      <Plus aria-hidden="true" />
      New cohort
    </Button>
  );
  return (
    <>
      <DataTable
        caption="Cohorts"
        columns={columns}
        rows={query.data?.cohorts}
        rowId={({ cohortId }) => cohortId}
        rowName={({ name }) => name}
        rowHref={({ cohortId }) => `/people/cohorts/${encodeURIComponent(cohortId)}`}
        isStale={query.isPlaceholderData}
        exported={{ table: "cohorts", filter: { search } }}
        toolbar={
          <>
            <SearchField label="Look for a cohort" value={search} onSearch={setSearch} />
            <span className="ml-auto">{makeButton}</span>
          </>
        }
        error={
          query.isError ? (
            <DataTableFailed
              title="We could not fetch the cohorts"
              error={query.error}
              onRetry={() => void refetch()}
            />
          ) : undefined
        }
        empty={
          search ? (
            <EmptyState title="No cohort has this name">Look for part of its name.</EmptyState>
          ) : (
            <EmptyState title="No cohorts yet">
              A cohort holds candidates who belong together: a course, a year, a vacancy. Reviewers can be limited to
              some, and whoever joins one gets what it was given.
            </EmptyState>
          )
        }
        pager={
          <Pager
            label="Pages of cohorts"
            onPrevious={goToPrevious}
            onNext={nextAfter ? () => goToNext(nextAfter) : null}
            busy={query.isPlaceholderData}
          />
        }
      />
      {making ? <CohortNameDialog onClose={() => setMaking(false)} onSaved={() => void refetch()} /> : null}
    </>
  );
}

function cohortColumns(onChanged: () => void): DataColumn<Cohort>[] {
  return [
    { id: "name", header: "Name", cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
    { id: "candidates", header: "Candidates", align: "right", cell: ({ candidateCount }) => candidateCount },
    {
      id: "reviewers",
      header: "Reviewers limited to it",
      align: "right",
      className: "hidden sm:table-cell",
      cell: ({ reviewerCount }) => reviewerCount,
    },
    {
      id: "actions",
      header: "Actions",
      align: "right",
      className: "w-12",
      cell: (cohort) => (
        <span className="relative z-[1]">
          <CohortActions cohort={cohort} onChanged={onChanged} onRemoved={onChanged} />
        </span>
      ),
    },
  ];
}
