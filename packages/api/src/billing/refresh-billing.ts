import {
  addStripeEvent,
  applySubscribed,
  findBillingAccount,
  hasStripeEvent,
  isUniqueViolation,
  keepInvoice,
  lockBillingAccount,
  recordAuditEvent,
  type TenantTx,
  takeFetchNumber,
  withOrg,
} from "@mockingbird/db";
import { isLiveSubscription, subscriptionStateSchema } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { logEvent } from "../log-event.ts";
import { fetchBilling, fetchInvoice } from "./fetch-billing.ts";
import { toSubscribed } from "./to-subscribed.ts";

/** Why Stripe is asked. */
export interface RefreshCause {
  /** A webhook, which is carried out once. */
  event?: { id: string; type: string; createdAt: Date };
  /** An invoice to be kept as it is now. */
  invoiceId?: string;
  /** What the webhook brings besides, in the same transaction. */
  also?: (tx: TenantTx) => Promise<void>;
}

/**
 * Brings what our database knows of an organisation's billing to what Stripe holds now. The number is taken before Stripe
 * is asked, and what was fetched under a smaller one than was applied is dropped: whoever took the larger number asked
 * later, so it saw everything that this webhook is about. So the order and the repetition of webhooks do not matter.
 */
export async function refreshBilling(
  stripe: Stripe,
  orgId: string,
  { event, invoiceId, also }: RefreshCause = {},
): Promise<"applied" | "repeated" | "unknown"> {
  const asked = await withOrg(orgId, async (tx) => {
    if (event && (await hasStripeEvent(tx, event.id))) return "repeated";
    return takeFetchNumber(tx);
  });
  if (asked === "repeated") return asked;
  if (!asked) return "unknown";
  const { fetchSeq, stripeCustomerId } = asked;
  const fetched = await fetchBilling(stripe, stripeCustomerId);
  const live = fetched.subscriptions.filter(({ status }) => isLiveSubscription(subscriptionStateSchema.parse(status)));
  if (live.length > 1) {
    // One too many is charged for, which only a person can undo at Stripe.
    logEvent("billing.second-subscription", { orgId, subscriptions: live.map(({ id }) => id) });
  }
  const invoice = invoiceId === undefined ? null : await fetchInvoice(stripe, stripeCustomerId, invoiceId);
  const apply = async (tx: TenantTx): Promise<"applied" | "repeated"> => {
    await lockBillingAccount(tx);
    if (event && (await hasStripeEvent(tx, event.id))) return "repeated";
    const before = await findBillingAccount(tx);
    const subscribed = toSubscribed(fetched);
    const isNewest = await applySubscribed(tx, fetchSeq, subscribed);
    if (invoice) await keepInvoice(tx, fetchSeq, invoice);
    if (isNewest && before && isChanged(before, subscribed)) {
      const { state, planId, cancelsAtPeriodEnd } = subscribed;
      const details = { state, planId: planId ?? "none", cancelsAtPeriodEnd };
      await recordAuditEvent(tx, { actor: "system", action: "billing:change", subjectId: before.id, details });
    }
    await also?.(tx);
    if (event) await addStripeEvent(tx, event);
    return "applied";
  };
  return withOrg(orgId, apply).catch(async (error: unknown) => {
    // The same webhook may have been carried out while this one was under way. Anything else comes again.
    if (!event || !isUniqueViolation(error)) throw error;
    if (await withOrg(orgId, (tx) => hasStripeEvent(tx, event.id))) return "repeated" as const;
    throw error;
  });
}

function isChanged(
  before: { state: string; planId: string | null; cancelsAtPeriodEnd: boolean },
  after: { state: string; planId: string | null; cancelsAtPeriodEnd: boolean },
): boolean {
  return (
    before.state !== after.state ||
    before.planId !== after.planId ||
    before.cancelsAtPeriodEnd !== after.cancelsAtPeriodEnd
  );
}
