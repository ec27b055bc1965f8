import { findBillingAccount, readMeterWindow, withOrg } from "@mockingbird/db";
import type { Stripe } from "stripe";
import { sumAtStripe } from "./look-for-meter-event.ts";

const minuteMs = 60 * 1000;
const dayMs = 24 * 3600 * 1000;
/** The present period and most of the one before it. */
const daysBack = 45;
/** Stripe adds up what it was sent within minutes. */
const settledMs = 30 * minuteMs;

export interface Reconciled {
  /** Seconds that are at Stripe by our own book. */
  ownSeconds: number;
  /** Seconds that may be. */
  openSeconds: number;
  /** Seconds that Stripe refused for good. */
  failedSeconds: number;
  stripeSeconds: number;
  isEqual: boolean;
}

/** Compares what our ledger sent with what Stripe's meter counted. Nothing is corrected by it; null without an account. */
export async function reconcileOrganization(stripe: Stripe, orgId: string, now: Date): Promise<Reconciled | null> {
  const minute = (at: number) => new Date(Math.floor(at / minuteMs) * minuteMs);
  const from = minute(now.getTime() - daysBack * dayMs);
  const until = minute(now.getTime() - settledMs);
  const own = await withOrg(orgId, async (tx) => {
    const account = await findBillingAccount(tx);
    return account && { customer: account.stripeCustomerId, ...(await readMeterWindow(tx, from, until)) };
  });
  if (!own) return null;
  const stripeSeconds = await sumAtStripe(stripe, own.customer, from, until);
  const { sentSeconds: ownSeconds, failedSeconds, open } = own;
  const openSeconds = open.reduce((sum, { seconds }) => sum + seconds, 0);
  const isBetween = stripeSeconds >= ownSeconds && stripeSeconds <= ownSeconds + openSeconds;
  return { ownSeconds, openSeconds, failedSeconds, stripeSeconds, isEqual: isBetween && failedSeconds === 0 };
}
