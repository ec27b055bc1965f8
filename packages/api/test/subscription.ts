import { withSystem } from "@mockingbird/db/system";
import type { PlanId, SubscriptionState } from "@mockingbird/domain";

interface Subscribed {
  state: SubscriptionState;
  planId: PlanId;
  anchorAt: Date;
  periodStartsAt: Date;
  graceUntil: Date | null;
  extraSecondsMax: number | null;
}

/** From when the periods of tests are counted: the one around their `now` begins then. */
export const anchorAt = new Date("2026-11-10T09:00:00.000Z");
export const periodId = anchorAt.toISOString();
export const periodEndsAt = new Date("2026-12-10T09:00:00.000Z");

/** What our database has of an organisation's subscription: to Pilot, active, hard at its minutes, unless told otherwise. */
export async function setSubscription(orgId: string, given: Partial<Subscribed> = {}): Promise<void> {
  const subscribed = {
    state: "active",
    planId: "pilot",
    anchorAt,
    periodStartsAt: anchorAt,
    periodEndsAt,
    graceUntil: null,
    extraSecondsMax: 0,
    ...given,
  };
  await withSystem((tx) =>
    tx.billingAccount.upsert({
      where: { orgId_id: { orgId, id: "billing" } },
      create: { orgId, stripeCustomerId: `cus_${orgId}`, ...subscribed },
      update: subscribed,
    }),
  );
}
