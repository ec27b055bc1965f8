export { InterviewTable } from "./interview-table.tsx";
export { InterviewTableSkeleton } from "./interview-table-skeleton.tsx";
export { readTableState } from "./table-state.ts";
