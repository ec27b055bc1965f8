import type { Subscribed } from "@mockingbird/db";
import { paymentGraceDays, subscriptionStateSchema } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { planOfPrice } from "./plan-prices.ts";

const dayMs = 24 * 3600 * 1000;

/** What Stripe holds of one customer, fetched at once. */
export interface FetchedBilling {
  subscriptions: Stripe.Subscription[];
  /** Invoices that were to be paid and are not. */
  openInvoices: Stripe.Invoice[];
}

/** The subscription that counts: a live one before one that is not, the newest of each kind. */
function subscriptionThatCounts(subscriptions: readonly Stripe.Subscription[]): Stripe.Subscription | null {
  const ranked = subscriptions.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || other.created - one.created || (one.id < other.id ? 1 : -1),
  );
  return ranked[0] ?? null;
}

const ranks: Record<string, number> = { active: 0, trialing: 0, past_due: 0, unpaid: 1, paused: 1, incomplete: 2 };

function rankOf({ status }: Stripe.Subscription): number {
  return ranks[status] ?? 3;
}

/**
 * What our database keeps of what Stripe holds: a function of that alone, so that neither the order of webhooks nor their
 * repetition can tell.
 */
export function toSubscribed({ subscriptions, openInvoices }: FetchedBilling): Subscribed {
  const subscription = subscriptionThatCounts(subscriptions);
  if (!subscription) return nothing;
  const state = subscriptionStateSchema.parse(subscription.status);
  const items = subscription.items.data;
  const [first] = items;
  const plan = items.map(({ price }) => planOfPrice(price)).find((planId) => planId !== null) ?? null;
  return {
    state,
    subscriptionId: subscription.id,
    planId: plan,
    anchorAt: momentOf(subscription.billing_cycle_anchor),
    periodStartsAt: first ? momentOf(first.current_period_start) : null,
    periodEndsAt: first ? momentOf(first.current_period_end) : null,
    trialEndsAt: state === "trialing" && subscription.trial_end !== null ? momentOf(subscription.trial_end) : null,
    cancelsAtPeriodEnd: subscription.cancel_at_period_end,
    graceUntil: state === "past_due" ? graceOf(subscription, openInvoices) : null,
  };
}

const nothing: Subscribed = {
  state: "none",
  subscriptionId: null,
  planId: null,
  anchorAt: null,
  periodStartsAt: null,
  periodEndsAt: null,
  trialEndsAt: null,
  cancelsAtPeriodEnd: false,
  graceUntil: null,
};

/** Counted from when the oldest unpaid invoice became final: what happens to it later does not prolong the grace. */
function graceOf({ id, items }: Stripe.Subscription, openInvoices: readonly Stripe.Invoice[]): Date {
  const finalized = openInvoices
    .filter(({ parent }) => idOf(parent?.subscription_details?.subscription ?? null) === id)
    .flatMap(({ status_transitions }) => status_transitions.finalized_at ?? []);
  const since = Math.min(
    ...finalized,
    finalized.length === 0 ? (items.data[0]?.current_period_start ?? 0) : Number.POSITIVE_INFINITY,
  );
  return new Date(since * 1000 + paymentGraceDays * dayMs);
}

export function momentOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** The id of what may be expanded. */
export function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === "string" ? reference : (reference?.id ?? null);
}
