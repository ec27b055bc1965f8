export { BillingBanner } from "./billing-banner.tsx";
export { BillingPage } from "./billing-page.tsx";
export { BillingSkeleton } from "./billing-skeleton.tsx";
export { exactMinutes } from "./exact-minutes.ts";
export { readReturn } from "./read-return.ts";
