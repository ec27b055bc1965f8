"use client";

import {
  type ColumnVisibilityState,
  createColumnHelper,
  functionalUpdate,
  type RowSelectionState,
  type SortingState,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { DataColumn, TableSort } from "./data-column.ts";
import { type DataTableFeatures, dataTableFeatures } from "./data-table-features.ts";
import type { ChosenRowsState } from "./use-chosen-rows.ts";

type DataTableOptions<Row extends object> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
  hidden: readonly string[];
  choosing: ChosenRowsState | undefined;
};

/** TanStack's table over rows that the server has sorted, filtered and cut into pages. Its state is the caller's. */
export function useDataTable<Row extends object>(options: DataTableOptions<Row>) {
  const { columns, rows, rowId, sort, onSort, hidden, choosing } = options;
  const definitions = useMemo(() => {
    const helper = createColumnHelper<DataTableFeatures, Row>();
    return columns.map((column) =>
      helper.display({
        id: column.id,
        header: column.header,
        cell: ({ row }) => column.cell(row.original),
        enableHiding: column !== columns[0],
      }),
    );
  }, [columns]);
  const sorting: SortingState = sort ? [{ id: sort.id, desc: sort.direction === "desc" }] : [];
  const columnVisibility: ColumnVisibilityState = Object.fromEntries(hidden.map((id) => [id, id === columns[0]?.id]));
  const ids = choosing?.chosen.isEverything ? rows.map(rowId) : (choosing?.chosen.ids ?? []);
  const rowSelection: RowSelectionState = Object.fromEntries(ids.map((id) => [id, true as const]));

  return useTable({
    features: dataTableFeatures,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    state: { sorting, columnVisibility, rowSelection },
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    enableRowSelection: choosing !== undefined,
    onSortingChange: (updater) => {
      const [first] = functionalUpdate(updater, sorting);
      if (first) onSort?.({ id: first.id, direction: first.desc ? "desc" : "asc" });
    },
    onRowSelectionChange: (updater) =>
      choosing?.choose({ ids: Object.keys(functionalUpdate(updater, rowSelection)), isEverything: false }),
  });
}

export type DataTableModel<Row extends object> = ReturnType<typeof useDataTable<Row>>;
