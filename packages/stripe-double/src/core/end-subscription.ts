import type { Account } from "./account.ts";
import type { SubscriptionRecord } from "./records.ts";

export function endSubscription(account: Account, subscription: SubscriptionRecord, at: number): void {
  Object.assign(subscription, { status: "canceled", endedAt: at, canceledAt: subscription.canceledAt ?? at });
  account.announce("customer.subscription.deleted", subscription.id);
}
