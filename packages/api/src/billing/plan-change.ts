import type { BillingAccountRecord } from "@mockingbird/db";
import { DomainError, isLiveSubscription, type PlanId, subscriptionStateSchema } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import type { PlanChangePreview } from "../views/billing-views.ts";
import { findPlanPrices, planOfPrice } from "./plan-prices.ts";

/**
 * The change of a live subscription to another plan, in Stripe's terms; null when it was made already, and our database
 * has not heard of it. @throws DomainError when there is nothing to change
 */
export async function findChange(stripe: Stripe, account: BillingAccountRecord | null, planId: PlanId) {
  if (!account?.subscriptionId || !isLiveSubscription(subscriptionStateSchema.parse(account.state))) {
    throw new DomainError("NOT_SUBSCRIBED");
  }
  const subscription = await stripe.subscriptions.retrieve(account.subscriptionId);
  const items = subscription.items.data;
  if (items.some(({ price }) => planOfPrice(price) === planId)) {
    if (account.planId !== planId) return { subscription, change: null };
    throw new DomainError("ALREADY_SUBSCRIBED", "Your organisation has this plan already.");
  }
  const prices = await findPlanPrices(stripe, planId);
  const change = {
    items: items.map(({ id, price }) =>
      price.recurring?.usage_type === "metered"
        ? { id, price: prices.seconds }
        : { id, price: prices.monthly, quantity: 1 },
    ),
    // A trial goes on with the new plan's items: Stripe refuses an anchor before a trial's end.
    ...(subscription.status !== "trialing" && { billing_cycle_anchor: { type: "now" as const } }),
    proration_behavior: "always_invoice" as const,
  };
  return { subscription, change };
}

/** What is to be paid at once, what of it is for what was used, and what is given back. */
export function toPreview(
  planId: PlanId,
  { amount_due, total, currency, lines, created }: Stripe.Invoice,
): PlanChangePreview {
  const sum = (matches: (line: Stripe.InvoiceLineItem) => boolean) =>
    lines.data.filter(matches).reduce((cents, { amount }) => cents + amount, 0);
  const isCredit = ({ amount }: Stripe.InvoiceLineItem) => amount < 0;
  const isNew = ({ period }: Stripe.InvoiceLineItem) => period.end > created;
  return {
    planId,
    dueNowCents: total < 0 ? total : amount_due,
    creditCents: -sum(isCredit),
    usedCents: sum((line) => !isCredit(line) && !isNew(line)),
    currency,
  };
}
