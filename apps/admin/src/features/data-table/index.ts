export type { DataColumn, SortDirection, TableSort } from "./data-column.ts";
export { DataTable } from "./data-table.tsx";
export { DataTableFailed } from "./data-table-failed.tsx";
export { DataTableSkeleton } from "./data-table-skeleton.tsx";
export { readTableAddress, type TableAddress, type TableDefaults } from "./table-address.ts";
export { type ChosenRows, useChosenRows } from "./use-chosen-rows.ts";
export { useTableAddress } from "./use-table-address.ts";
