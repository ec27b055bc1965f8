import { createBillingAccount, withOrg } from "@mockingbird/db";
import { type PlanId, pricesFrom } from "@mockingbird/domain";
import type { StripeDouble } from "@mockingbird/stripe-double";
import type { Stripe } from "stripe";
import { createStripe } from "../../src/billing/create-stripe.ts";
import { findPlanPrices } from "../../src/billing/plan-prices.ts";
import { refreshBilling } from "../../src/billing/refresh-billing.ts";
import { syncPlans } from "../../src/billing/sync-plans.ts";

export function stripeOf(double: StripeDouble): Stripe {
  return createStripe({ secretKey: "double", baseUrl: double.url });
}

/** Subscribes an organisation to a plan at the stand-in, without a trial, as Checkout would. Answers its customer. */
export async function subscribe(double: StripeDouble, orgId: string, planId: PlanId = "pilot"): Promise<string> {
  const stripe = stripeOf(double);
  await syncPlans(stripe);
  const { id: customer } = await stripe.customers.create({ name: orgId, metadata: { orgId, pricesFrom } });
  await withOrg(orgId, (tx) => createBillingAccount(tx, customer));
  const prices = await findPlanPrices(stripe, planId);
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer,
    line_items: [{ price: prices.monthly, quantity: 1 }, { price: prices.seconds }],
    subscription_data: { billing_mode: { type: "flexible" }, metadata: { orgId } },
    success_url: "http://localhost:3001/billing",
  });
  await double.completeCheckout(session.id);
  await refreshBilling(stripe, orgId);
  return customer;
}
