export type { DataColumn } from "./data-column.ts";
export { DataTable } from "./data-table.tsx";
export { DataTableFailed } from "./data-table-failed.tsx";
export { DataTableSkeleton } from "./data-table-skeleton.tsx";
export { readTableAddress, type TableDefaults } from "./table-address.ts";
export { useChosenRows } from "./use-chosen-rows.ts";
export { useTableAddress } from "./use-table-address.ts";
