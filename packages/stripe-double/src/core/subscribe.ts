import type { Account } from "./account.ts";
import type { CheckoutRecord, SubscriptionRecord } from "./records.ts";
import { stepMonths } from "./step-months.ts";

const daySeconds = 24 * 3_600;

/** The subscription that a Checkout Session leads to. Its months count from its trial's end, or from now. */
export function subscribe(account: Account, checkout: CheckoutRecord, now: number): SubscriptionRecord {
  const trialEnd = checkout.trialDays > 0 ? now + checkout.trialDays * daySeconds : null;
  const subscription: SubscriptionRecord = {
    id: account.nextId("sub"),
    created: now,
    customerId: checkout.customerId,
    status: trialEnd === null ? "active" : "trialing",
    isFlexible: checkout.isFlexible,
    items: checkout.items.map(({ priceId, quantity }) => ({
      id: account.nextId("si"),
      created: now,
      priceId,
      quantity,
      usageFrom: now,
    })),
    metadata: checkout.subscriptionMetadata,
    anchor: trialEnd ?? now,
    periodStart: now,
    periodEnd: trialEnd ?? stepMonths(now, 1),
    trialStart: trialEnd === null ? null : now,
    trialEnd,
    cancelsAtPeriodEnd: false,
    canceledAt: null,
    endedAt: null,
    latestInvoiceId: null,
    pendingLines: [],
    trialEndAnnounced: false,
  };
  account.state.subscriptions[subscription.id] = subscription;
  return subscription;
}
