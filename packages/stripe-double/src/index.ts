export type { Card } from "./core/records.ts";
export { type StripeDouble, type StripeDoubleOptions, startStripeDouble } from "./start-stripe-double.ts";
export type { ReleaseOptions } from "./webhooks/webhook-queue.ts";
