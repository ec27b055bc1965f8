export { formatCost, formatDay, formatMonth } from "./month-format.ts";
export { MonthUsagePanel } from "./month-usage-panel.tsx";
