import type { ReactNode } from "react";

export interface DataColumn<Row> {
  /** What the server sorts by, where it can; stands in the address. */
  id: string;
  /** The heading, and the column's name in the menu that hides it. */
  header: string;
  cell: (row: Row) => ReactNode;
  isSortable?: boolean;
  /** How the first press on the heading sorts. */
  firstDirection?: SortDirection;
  align?: "left" | "right";
  /** Widths, mostly. */
  className?: string;
}

type SortDirection = "asc" | "desc";

export interface TableSort {
  id: string;
  direction: SortDirection;
}
