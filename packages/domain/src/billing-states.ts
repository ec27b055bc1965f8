import { z } from "zod";

/** Where a subscription stands: `none` until there was one, else as Stripe calls it (API, "The Subscription object"). */
export const subscriptionStateSchema = z.enum([
  "none",
  "incomplete",
  "incomplete_expired",
  "trialing",
  "active",
  "past_due",
  "canceled",
  "unpaid",
  "paused",
]);
export type SubscriptionState = z.infer<typeof subscriptionStateSchema>;

const liveStates: ReadonlySet<SubscriptionState> = new Set(["trialing", "active", "past_due"]);

/** Whether Stripe counts what is used against this subscription. */
export function isLiveSubscription(state: SubscriptionState): boolean {
  return liveStates.has(state);
}

/** As Stripe calls them (API, "The Invoice object"). */
export const invoiceStateSchema = z.enum(["draft", "open", "paid", "uncollectible", "void"]);
export type InvoiceState = z.infer<typeof invoiceStateSchema>;

/**
 * - `due`: to be sent, or sent again within the day in which Stripe knows its identifier.
 * - `unsure`: tried, never answered, and too long ago to be sent again without having looked.
 * - `sent`: Stripe has it.
 * - `failed`: refused for good; staff of ours have to look.
 */
export const meterEventStateSchema = z.enum(["due", "unsure", "sent", "failed"]);
export type MeterEventState = z.infer<typeof meterEventStateSchema>;

/** How long interviews go on after a payment failed. */
export const paymentGraceDays = 7;
