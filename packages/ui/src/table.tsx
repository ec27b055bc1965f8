import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Ruled by hairlines, tabular figures. `caption` names the table for those who cannot see where it stands. */
export function Table({ caption, className, children, ...rest }: ComponentProps<"table"> & { caption: string }) {
  return (
    <table {...rest} className={classNames("w-full border-collapse text-left text-14 tabular-nums", className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={classNames("border-line border-b", className)} />;
}

export function TableCell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={classNames("px-3 py-2.5 align-middle first:pl-2 last:pr-2", className)} />;
}

const headClass = "px-3 py-2 align-middle font-medium text-12 text-ink-muted first:pl-2 last:pr-2";

export function TableHead({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="col" {...rest} className={classNames(headClass, className)} />;
}

type SortableTableHeadProps = {
  /** How the rows are sorted by this column now; `none` when they are sorted by another. */
  sorted: "ascending" | "descending" | "none";
  onSort: () => void;
  align?: "left" | "right";
  className?: string | undefined;
  children: ReactNode;
};

export function SortableTableHead({ sorted, onSort, align = "left", className, children }: SortableTableHeadProps) {
  const Icon = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th scope="col" aria-sort={sorted} className={classNames(headClass, "py-1", className)}>
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          "-mx-2 inline-flex h-8 items-center gap-1 rounded-control px-2 hover:bg-hover hover:text-ink",
          align === "right" && "flex-row-reverse",
          sorted !== "none" && "text-ink",
        )}
      >
        {children}
        <Icon aria-hidden="true" className={classNames("size-3.5", sorted === "none" && "opacity-50")} />
      </button>
    </th>
  );
}
