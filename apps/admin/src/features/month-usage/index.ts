export { formatCost, formatMonth } from "./month-format.ts";
export { MonthUsagePanel } from "./month-usage-panel.tsx";
export { MonthUsageSkeleton } from "./month-usage-skeleton.tsx";
