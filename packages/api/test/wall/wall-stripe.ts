import { createBillingAccount, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import type { PlanId } from "@mockingbird/domain";
import { type StripeDouble, startStripeDouble } from "@mockingbird/stripe-double";
import type { Stripe } from "stripe";
import { createStripe } from "../../src/billing/create-stripe.ts";
import { openCheckout } from "../../src/billing/open-checkout.ts";
import { refreshBilling } from "../../src/billing/refresh-billing.ts";
import { syncPlans } from "../../src/billing/sync-plans.ts";
import { tenants } from "../people.ts";
import type { Tenant } from "./actors.ts";

let running: { double: StripeDouble; stripe: Stripe } | null = null;

/** Starts the stand-in that both organisations are customers of. */
export async function startWallStripe(): Promise<StripeDouble> {
  const double = await startStripeDouble({ port: 0 });
  const stripe = createStripe({ secretKey: "double", baseUrl: double.url });
  await syncPlans(stripe);
  running = { double, stripe };
  return double;
}

/** Both organisations subscribe anew, to the same plan, as customers of their own. */
export async function subscribeBoth(planId: PlanId = "pilot"): Promise<void> {
  if (!running) throw new Error("The wall starts a stand-in of Stripe first.");
  const { double, stripe } = running;
  await unsubscribeBoth();
  for (const orgId of tenants) {
    const { id: customer } = await stripe.customers.create({ metadata: { orgId } });
    await withOrg(orgId, (tx) => createBillingAccount(tx, customer));
    const wish = { customer, orgId, planId, trialDays: 14, returnUrl: "http://localhost:3001/billing" };
    const { id } = await openCheckout(stripe, wish, new Date());
    await double.completeCheckout(id);
    await refreshBilling(stripe, orgId);
  }
}

/** Neither has ever been at Checkout. */
export async function unsubscribeBoth(): Promise<void> {
  for (const orgId of tenants) await withSystem((tx) => tx.billingAccount.deleteMany({ where: { orgId } }));
}

/** An invoice of each under `id`, with the organisation's mark on it. */
export async function addInvoices(id: string): Promise<void> {
  for (const orgId of tenants) await addInvoice(orgId, id);
}

export async function addInvoice(orgId: Tenant, id: string): Promise<void> {
  const at = new Date("2026-11-01T00:00:00.000Z");
  const invoice = { number: `${orgId}-1`, state: "paid", totalCents: 4_900, currency: "usd", meteredSeconds: 0 };
  await withSystem((tx) =>
    tx.invoice.create({ data: { orgId, id, ...invoice, periodStartsAt: at, periodEndsAt: at, createdAt: at } }),
  );
}
