import type { PlanId } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { findPlanPrices } from "./plan-prices.ts";

/** How long two who ask at the same time are given the same page. */
const samePageMs = 10 * 60 * 1000;

interface CheckoutWish {
  customer: string;
  orgId: string;
  planId: PlanId;
  /** 0 for none. */
  trialDays: number;
  /** Of the console's page that Checkout comes back to. */
  returnUrl: string;
}

/**
 * The one Checkout page that a customer has open. Asked again for the same plan it is the same page, and one for another
 * plan is closed: two of them would be two subscriptions.
 */
export async function openCheckout(
  stripe: Stripe,
  { customer, orgId, planId, trialDays, returnUrl }: CheckoutWish,
  now: Date,
): Promise<Stripe.Checkout.Session> {
  const { data: sessions } = await stripe.checkout.sessions.list({ customer, limit: 100 });
  const isSame = ({ status, metadata }: Stripe.Checkout.Session) => status === "open" && metadata?.planId === planId;
  const session = sessions.find(isSame) ?? (await create(sessions[0]?.id ?? "first"));
  for await (const other of stripe.checkout.sessions.list({ customer, status: "open", limit: 100 })) {
    if (other.id !== session.id) await stripe.checkout.sessions.expire(other.id);
  }
  return session;

  async function create(newestId: string): Promise<Stripe.Checkout.Session> {
    const prices = await findPlanPrices(stripe, planId);
    const page = Math.floor(now.getTime() / samePageMs);
    return stripe.checkout.sessions.create(
      {
        mode: "subscription",
        customer,
        client_reference_id: orgId,
        metadata: { planId },
        line_items: [{ price: prices.monthly, quantity: 1 }, { price: prices.seconds }],
        subscription_data: {
          metadata: { orgId },
          // In classic mode a metered price that is replaced within a period bills nothing of it.
          billing_mode: { type: "flexible" },
          ...(trialDays > 0 && { trial_period_days: trialDays }),
        },
        success_url: `${returnUrl}?checkout=done`,
        cancel_url: `${returnUrl}?checkout=cancelled`,
      },
      { idempotencyKey: `checkout:${customer}:${planId}:${newestId}:${page}` },
    );
  }
}
