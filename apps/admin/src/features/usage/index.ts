export { ReceiptPage } from "./receipt-page.tsx";
export { UsagePage, type UsageTablePage } from "./usage-page.tsx";
export { UsageSkeleton } from "./usage-skeleton.tsx";
export { readUsageState, type UsageState } from "./usage-state.ts";
