"use client";

import { ColumnMenu, classNames, Table } from "@mockingbird/ui";
import { type ReactNode, useMemo, useRef } from "react";
import { ExportLink } from "../export/index.ts";
import type { DataColumn, TableSort } from "./data-column.ts";
import { DataTableBulk, type DataTableChoosing } from "./data-table-bulk.tsx";
import { DataTableHead } from "./data-table-head.tsx";
import { DataTableRow } from "./data-table-row.tsx";
import { DataTableSkeleton } from "./data-table-skeleton.tsx";
import { useDataTable } from "./use-data-table.ts";
import { useOverflows } from "./use-overflows.ts";
import { useRowKeys } from "./use-row-keys.ts";

type DataTableProps<Row extends object> = {
  /** Names the table. */
  caption: string;
  /** The first says what a row is: it cannot be hidden, carries the row's link, and stays in sight on narrow screens. */
  columns: readonly DataColumn<Row>[];
  /** `undefined` while they are on the way for the first time. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** What a row is called where it is chosen: "Choose Leo Martins". */
  rowName: (row: Row) => string;
  rowHref?: (row: Row) => string;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  hidden?: readonly string[];
  /** With it, columns can be hidden. */
  onHidden?: (hidden: readonly string[]) => void;
  /** With it, rows can be chosen. */
  choosing?: DataTableChoosing;
  /** Search and filters. */
  toolbar?: ReactNode;
  /** With it, the table can be taken away as a file: its name there, and the input of its list. */
  exported?: { table: string; filter: object };
  /** Instead of the rows, when there are none: why, and what will fill it. */
  empty: ReactNode;
  /** Instead of the rows, when they could not be fetched. */
  error?: ReactNode;
  /** The rows are those of before, while others are on the way. */
  isStale?: boolean;
  /** A `Pager`. */
  pager?: ReactNode;
};

const noRows: readonly never[] = [];

/** Rows that the server has sorted, filtered and cut into pages. The state is the caller's: see `useTableAddress`. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, choosing, hidden = noRows, onHidden, exported, isStale = false } = props;
  const frame = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLTableElement>(null);
  const table = useDataTable({
    ...props,
    rows: rows ?? noRows,
    hidden,
    sort: props.sort,
    onSort: props.onSort,
    choosing,
  });
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const isPinned = useOverflows(frame, element, !props.error && rows !== undefined && rows.length > 0);
  useRowKeys(element, choosing ? (rowId) => table.getRow(rowId).toggleSelected() : null);
  const toggle = (id: string) =>
    onHidden?.(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);

  return (
    <div className="flex min-w-0 flex-col gap-3">
      {props.toolbar || onHidden || exported ? (
        <div className="flex flex-wrap items-end gap-2">
          {props.toolbar}
          <div className="ml-auto flex gap-2">
            {exported ? <ExportLink {...exported} /> : null}
            {onHidden ? (
              <ColumnMenu
                columns={columns
                  .slice(1)
                  .map(({ id, header }) => ({ id, label: header, isShown: !hidden.includes(id) }))}
                onToggle={toggle}
              />
            ) : null}
          </div>
        </div>
      ) : null}
      {props.error ??
        (rows === undefined ? (
          <DataTableSkeleton />
        ) : rows.length === 0 ? (
          props.empty
        ) : (
          <div ref={frame} className={isPinned ? "overflow-x-auto" : undefined}>
            <Table
              ref={element}
              data-row-keys=""
              caption={props.caption}
              aria-busy={isStale}
              className={classNames("transition-opacity delay-200 duration-160", isStale && "opacity-50")}
            >
              <DataTableHead
                table={table}
                columns={columns}
                canSort={props.onSort !== undefined}
                canChoose={choosing !== undefined}
                isPinned={isPinned}
              />
              <tbody>
                {table.getRowModel().rows.map((row) => (
                  <DataTableRow
                    key={row.id}
                    row={row}
                    columns={byId}
                    name={props.rowName(row.original)}
                    href={props.rowHref?.(row.original)}
                    canChoose={choosing !== undefined}
                    isPinned={isPinned}
                  />
                ))}
              </tbody>
            </Table>
          </div>
        ))}
      {choosing ? <DataTableBulk choosing={choosing} rowCount={rows?.length ?? 0} /> : null}
      {props.pager}
    </div>
  );
}
