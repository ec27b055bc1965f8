import type { PlanId, SubscriptionState } from "@mockingbird/domain";
import type { SystemTx, TenantTx } from "../tenant/tenant-tx.ts";

/** How the organisation pays; null when its limits are agreed by contract. */
export function findBillingAccount(tx: TenantTx) {
  return tx.billingAccount.findFirst();
}
export type BillingAccountRecord = NonNullable<Awaited<ReturnType<typeof findBillingAccount>>>;

/** Keeps whose customer the organisation is at Stripe; the first to say so stays. */
export async function createBillingAccount(tx: TenantTx, stripeCustomerId: string): Promise<void> {
  const { orgId } = tx;
  await tx.billingAccount.upsert({
    where: { orgId_id: { orgId, id: "billing" } },
    create: { orgId, stripeCustomerId },
    update: {},
  });
}

/** What Stripe said of a subscription. */
export interface Subscribed {
  state: SubscriptionState;
  subscriptionId: string | null;
  planId: PlanId | null;
  anchorAt: Date | null;
  periodStartsAt: Date | null;
  periodEndsAt: Date | null;
  trialEndsAt: Date | null;
  cancelsAtPeriodEnd: boolean;
  graceUntil: Date | null;
}

/** Takes the next number for asking Stripe; null when there is no account to ask about. */
export async function takeFetchNumber(
  tx: TenantTx,
): Promise<{ fetchSeq: number; stripeCustomerId: string; subscriptionId: string | null } | null> {
  await tx.billingAccount.updateMany({ data: { fetchSeq: { increment: 1 } } });
  const account = await tx.billingAccount.findFirst();
  return (
    account && {
      fetchSeq: account.fetchSeq,
      stripeCustomerId: account.stripeCustomerId,
      subscriptionId: account.subscriptionId,
    }
  );
}

/**
 * Lets one transaction at a time apply what was fetched of this organisation: of two at once, one runs again and sees what
 * the other wrote, instead of failing at an invoice or a mail that both were about to write.
 */
export async function lockBillingAccount(tx: TenantTx): Promise<void> {
  await tx.billingAccount.updateMany({ data: { appliedSeq: { increment: 0 } } });
}

/** Applies what was fetched under a number, unless something with a later number has been. Answers whether it did. */
export async function applySubscribed(tx: TenantTx, fetchSeq: number, subscribed: Subscribed): Promise<boolean> {
  const { count } = await tx.billingAccount.updateMany({
    where: { appliedSeq: { lt: fetchSeq } },
    data: { ...subscribed, appliedSeq: fetchSeq },
  });
  return count === 1;
}

export async function setExtraSecondsMax(tx: TenantTx, extraSecondsMax: number | null): Promise<void> {
  await tx.billingAccount.updateMany({ data: { extraSecondsMax } });
}

/** Organisations that a customer of Stripe's belongs to: one, or none. */
export async function findOrganizationOfCustomer(tx: SystemTx, stripeCustomerId: string): Promise<string | null> {
  const accounts = await tx.billingAccount.findMany({ where: { stripeCustomerId }, select: { orgId: true }, take: 2 });
  const [account] = accounts;
  // Two that say so are one too many, and nobody's is touched.
  return account && accounts.length === 1 ? account.orgId : null;
}
