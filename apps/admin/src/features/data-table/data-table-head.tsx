import { Checkbox, classNames, SortableTableHead, TableHead } from "@mockingbird/ui";
import type { DataColumn } from "./data-column.ts";
import type { DataTableModel } from "./use-data-table.ts";

type DataTableHeadProps<Row extends object> = {
  table: DataTableModel<Row>;
  columns: readonly DataColumn<Row>[];
  canSort: boolean;
  canChoose: boolean;
  /** The first column stays in sight while the others are moved sideways; otherwise the heading does, downwards. */
  isPinned: boolean;
};

/** What stays in sight covers the line below the heading, and so brings its own; the other one says that there is more beside it. */
const pinnedHeadClass =
  "sticky z-10 bg-paper shadow-[inset_0_-1px_0_var(--color-line),inset_-1px_0_0_var(--color-line)]";

export function DataTableHead<Row extends object>(props: DataTableHeadProps<Row>) {
  const { table, columns, canSort, canChoose, isPinned } = props;
  const shown = columns.filter((column) => table.getColumn(column.id)?.getIsVisible());
  return (
    <thead className={classNames("bg-paper", !isPinned && "sticky top-(--sticky-top,0px) z-10")}>
      {/* A border would stay behind while the heading moves; a shadow comes along. */}
      <tr className="shadow-[inset_0_-1px_0_var(--color-line)]">
        {canChoose ? (
          <TableHead
            className={classNames(
              "w-9 min-w-9 pr-0 pl-2",
              isPinned && "sticky left-0 z-10 bg-paper shadow-[inset_0_-1px_0_var(--color-line)]",
            )}
          >
            <Checkbox
              label="Choose every row on this page"
              labelHidden
              checked={table.getIsAllPageRowsSelected()}
              isPartial={!table.getIsAllPageRowsSelected() && table.getIsSomePageRowsSelected()}
              onChange={table.getToggleAllPageRowsSelectedHandler()}
            />
          </TableHead>
        ) : null}
        {shown.map((column, index) => {
          const className = classNames(
            "whitespace-nowrap",
            column.align === "right" && "text-right",
            isPinned && index === 0 && [pinnedHeadClass, canChoose ? "left-9" : "left-0"],
            column.className,
          );
          const model = table.getColumn(column.id);
          const sorted = model?.getIsSorted() ?? false;
          return column.isSortable && canSort ? (
            <SortableTableHead
              key={column.id}
              sorted={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none"}
              onSort={() =>
                model?.toggleSorting(sorted === false ? column.firstDirection === "desc" : sorted === "asc")
              }
              align={column.align ?? "left"}
              className={className}
            >
              {column.header}
            </SortableTableHead>
          ) : (
            <TableHead key={column.id} className={className}>
              {column.header}
            </TableHead>
          );
        })}
      </tr>
    </thead>
  );
}
