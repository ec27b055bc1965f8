import { Checkbox, classNames, TableCell, TableRow } from "@mockingbird/ui";
import type { Row } from "@tanstack/react-table";
import Link from "next/link";
import type { ReactNode } from "react";
import type { DataColumn } from "./data-column.ts";
import type { DataTableFeatures } from "./data-table-features.ts";
import { OpeningHint } from "./opening-hint.tsx";

type DataTableRowProps<Data extends object> = {
  row: Row<DataTableFeatures, Data>;
  columns: ReadonlyMap<string, DataColumn<Data>>;
  name: string;
  href: string | undefined;
  canChoose: boolean;
  isPinned: boolean;
};

export function DataTableRow<Data extends object>(props: DataTableRowProps<Data>) {
  const { row, columns, name, href, canChoose, isPinned } = props;
  const ground = row.getIsSelected() ? "bg-accent-wash" : "bg-paper group-hover/row:bg-hover";
  return (
    <TableRow
      data-row={row.id}
      className={classNames(
        "group/row relative",
        row.getIsSelected() ? "bg-accent-wash" : "hover:bg-hover has-[[data-row-focus]:focus-visible]:bg-hover",
      )}
    >
      {canChoose ? (
        <TableCell className={classNames("w-9 min-w-9 py-0 pr-0 pl-2", isPinned && ["sticky left-0 z-[1]", ground])}>
          <span {...(href ? {} : { "data-row-focus": "" })} className="relative z-[1] block">
            <Checkbox
              label={`Choose ${name}`}
              labelHidden
              checked={row.getIsSelected()}
              onChange={row.getToggleSelectedHandler()}
            />
          </span>
        </TableCell>
      ) : null}
      {row.getVisibleCells().map((cell, index) => {
        const column = columns.get(cell.column.id);
        const content = column?.cell(row.original);
        return (
          <TableCell
            key={cell.id}
            className={classNames(
              "py-2",
              column?.align === "right" && "text-right",
              isPinned &&
                index === 0 && [
                  "sticky z-[1] max-w-[55vw] shadow-[inset_-1px_0_0_var(--color-line)]",
                  ground,
                  canChoose ? "left-9" : "left-0",
                ],
              column?.className,
            )}
          >
            {index === 0 && href ? <RowLink href={href}>{content}</RowLink> : content}
          </TableCell>
        );
      })}
    </TableRow>
  );
}

/**
 * The link's area is stretched over the whole row; what else can be pressed in a row stands above it with `relative
 * z-[1]`. It is not fetched ahead, because opening some pages is written down in the audit trail.
 */
function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-row-focus=""
      className="rounded-[2px] font-medium text-ink outline-none after:absolute after:inset-0 after:rounded-control focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
    >
      {children}
      <OpeningHint />
    </Link>
  );
}
