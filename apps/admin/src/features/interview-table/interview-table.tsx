"use client";

import type { InterviewPage, InterviewPageInput } from "@mockingbird/api/views";
import { interviewSortSchema } from "@mockingbird/api/views";
import { classNames, Table, TableCell, TableRow } from "@mockingbird/ui";
import { functionalUpdate, type PaginationState, type SortingState, useTable } from "@tanstack/react-table";
import { useMemo } from "react";
import { interviewColumnClass, interviewColumns, interviewTableFeatures } from "./interview-columns.tsx";
import { InterviewTableHead } from "./interview-table-head.tsx";
import { InterviewTablePager } from "./interview-table-pager.tsx";
import { FailedTable, NoInterviews, PageTooFar } from "./interview-table-states.tsx";
import { NarrowSort } from "./narrow-sort.tsx";
import { useInterviewPage } from "./use-interview-page.ts";
import { useTableState } from "./use-table-state.ts";

type InterviewTableProps = {
  initial: { state: InterviewPageInput; page: InterviewPage };
  timeZone: string;
};

const noRows: InterviewPage["rows"] = [];

/** Sorted and paged by the server; this keeps the state, in the address, and draws what comes. */
export function InterviewTable({ initial, timeZone }: InterviewTableProps) {
  const [state, change] = useTableState();
  const query = useInterviewPage(state, initial);
  const columns = useMemo(() => interviewColumns(timeZone), [timeZone]);
  const sorting: SortingState = [{ id: state.sort, desc: state.direction === "desc" }];
  const pagination: PaginationState = { pageIndex: state.page - 1, pageSize: state.pageSize };
  const total = query.data?.total ?? 0;

  const table = useTable({
    features: interviewTableFeatures,
    columns,
    data: query.data?.rows ?? noRows,
    getRowId: (row) => row.interviewId,
    state: { sorting, pagination },
    manualSorting: true,
    manualPagination: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    rowCount: total,
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, sorting);
      const sort = interviewSortSchema.safeParse(first?.id);
      if (first && sort.success) change({ sort: sort.data, direction: first.desc ? "desc" : "asc", page: 1 });
    },
    onPaginationChange: (updater) => change({ page: functionalUpdate(updater, pagination).pageIndex + 1 }),
  });

  if (query.isError && !query.data) return <FailedTable error={query.error} onRetry={() => query.refetch()} />;
  if (query.data && total === 0) return <NoInterviews />;
  const isStale = query.isPlaceholderData || (query.isError && query.isFetching);

  return (
    <section aria-label="Interviews" className="flex flex-col gap-3">
      <NarrowSort state={state} onChange={change} />
      {query.isError ? <FailedTable error={query.error} onRetry={() => query.refetch()} /> : null}
      {query.isPending || query.isError ? null : table.getRowModel().rows.length === 0 ? (
        <PageTooFar page={state.page} lastPage={table.getPageCount()} onGo={(page) => change({ page })} />
      ) : (
        <Table
          caption="Interviews of your organisation"
          aria-busy={isStale}
          className={classNames("transition-opacity delay-200 duration-160", isStale && "opacity-50")}
        >
          <InterviewTableHead table={table} />
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <TableRow key={row.id} className="relative hover:bg-hover">
                {row.getAllCells().map((cell) => {
                  const sort = interviewSortSchema.parse(cell.column.id);
                  return (
                    <TableCell key={cell.id} className={interviewColumnClass[sort]}>
                      <table.FlexRender cell={cell} />
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </tbody>
        </Table>
      )}
      <InterviewTablePager state={state} total={total} onPage={(page) => change({ page })} />
    </section>
  );
}
