import { z } from "zod";
import { subscriptionAnswer } from "../answers/subscription-answer.ts";
import { find } from "../core/find.ts";
import type { SubscriptionRecord } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { changeShape, changesSomething, readChange } from "./change-inputs.ts";
import { expandShape, flagSchema, mergeMetadata, metadataSchema, pageShape, readForm } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const updateSchema = z.strictObject({
  ...expandShape,
  ...changeShape,
  cancel_at_period_end: flagSchema.optional(),
  metadata: metadataSchema,
  payment_behavior: z.literal("allow_incomplete").optional(),
});
const cancelSchema = z.strictObject({
  ...expandShape,
  invoice_now: flagSchema.default(false),
  prorate: z.literal("false").optional(),
});
const listSchema = z.strictObject({
  ...pageShape,
  customer: z.string().optional(),
  price: z.string().optional(),
  status: z
    .enum([
      "active",
      "all",
      "canceled",
      "ended",
      "incomplete",
      "incomplete_expired",
      "past_due",
      "paused",
      "trialing",
      "unpaid",
    ])
    .optional(),
});

export function subscriptionRoutes({ state, engine, now }: Double): Route[] {
  const openSubscription = (id: string): SubscriptionRecord => {
    const subscription = find(state.subscriptions, "subscription", id);
    if (subscription.status !== "canceled") return subscription;
    throw new StripeDoubleError("A canceled subscription can only update its cancellation_details and metadata.");
  };
  return [
    ["GET /v1/subscriptions/:id", ({ id }) => subscriptionAnswer(state, find(state.subscriptions, "subscription", id))],
    [
      "GET /v1/subscriptions",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.subscriptions)
          .filter(({ customerId }) => !input.customer || customerId === input.customer)
          .filter(({ items }) => !input.price || items.some(({ priceId }) => priceId === input.price))
          .filter(({ status }) => isListed(status, input.status))
          .reverse();
        return pageOf(
          found.map((subscription) => subscriptionAnswer(state, subscription)),
          input,
          "/v1/subscriptions",
        );
      },
    ],
    [
      "POST /v1/subscriptions/:id",
      ({ id, form }) => {
        const subscription = openSubscription(id);
        const input = readForm(updateSchema, form);
        const change = readChange(state, subscription, input);
        subscription.metadata = mergeMetadata(subscription.metadata, input.metadata);
        if (changesSomething(change)) engine.change(subscription, change, now());
        const cancels = input.cancel_at_period_end;
        if (cancels !== undefined && cancels !== subscription.cancelsAtPeriodEnd) {
          engine.setCancelsAtPeriodEnd(subscription, cancels, now());
        }
        return subscriptionAnswer(state, subscription);
      },
    ],
    [
      "DELETE /v1/subscriptions/:id",
      ({ id, form }) => {
        const subscription = openSubscription(id);
        engine.cancelNow(subscription, readForm(cancelSchema, form).invoice_now, now());
        return subscriptionAnswer(state, subscription);
      },
    ],
  ];
}

/** Without a status, what has ended is left out (API, "List subscriptions"). */
function isListed(status: string, asked: string | undefined): boolean {
  if (asked === undefined) return status !== "canceled";
  return asked === "all" || status === (asked === "ended" ? "canceled" : asked);
}
