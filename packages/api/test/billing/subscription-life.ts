import { createBillingAccount, withOrg } from "@mockingbird/db";
import { meterEventName, type PlanId, plans } from "@mockingbird/domain";
import { openCheckout } from "../../src/billing/open-checkout.ts";
import { findPlanPrices } from "../../src/billing/plan-prices.ts";
import { type BillingStand, daySeconds, type OrgId } from "./billing-stand.ts";

/** A little more than what Stripe takes to make an invoice final. */
const finalSeconds = 2 * 3_600;
const monthSeconds = 31 * daySeconds;

/** Somebody at Checkout, whom our database knows as a customer and nothing else of. */
export async function subscribeUnheard(stand: BillingStand, orgId: OrgId): Promise<string> {
  const { stripe, double } = stand;
  const { id: customer } = await stripe.customers.create({ metadata: { orgId } });
  await withOrg(orgId, (tx) => createBillingAccount(tx, customer));
  const { trialDays } = plans.pilot;
  const wish = { customer, orgId, planId: "pilot", trialDays, returnUrl: "http://localhost:3001/billing" } as const;
  const session = await openCheckout(stripe, wish, double.now());
  await double.completeCheckout(session.id);
  return customer;
}

/** What happens in a subscription's life, at Stripe alone: our database hears of it by webhooks or not at all. */
export interface Life {
  /** Does the next thing; false at the end. */
  next(): Promise<boolean>;
  customer(): string;
}

export const lifeSteps = 8;

export function beginLife(stand: BillingStand, orgId: OrgId): Life {
  const { stripe, double } = stand;
  let customer = "";
  let done = 0;
  const find = async () => {
    const { data } = await stripe.subscriptions.list({ customer, status: "all" });
    if (!data[0]) throw new Error("Whoever subscribed has a subscription.");
    return data[0];
  };
  const changeTo = async (planId: PlanId) => {
    const { id, items } = await find();
    const prices = await findPlanPrices(stripe, planId);
    await stripe.subscriptions.update(id, {
      items: items.data.map((item) =>
        item.price.recurring?.usage_type === "metered"
          ? { id: item.id, price: prices.seconds }
          : { id: item.id, price: prices.monthly, quantity: 1 },
      ),
      billing_cycle_anchor: { type: "now" },
      proration_behavior: "always_invoice",
    });
  };
  const use = (seconds: number) =>
    stripe.billing.meterEvents.create({
      event_name: meterEventName,
      identifier: `use-${done}`,
      timestamp: Math.floor(double.now().getTime() / 1000),
      payload: { stripe_customer_id: customer, value: String(seconds) },
    });
  const steps: (() => Promise<unknown>)[] = [
    async () => {
      customer = await subscribeUnheard(stand, orgId);
    },
    // The trial is about to end.
    () => double.advance((plans.pilot.trialDays - 3) * daySeconds + 60),
    // It has ended, and the first month is paid.
    () => double.advance(3 * daySeconds + finalSeconds),
    async () => {
      await use(20_000);
      await double.advance(daySeconds);
      await changeTo("department");
    },
    // A month with use, renewed.
    async () => {
      await use(1_234);
      await double.advance(monthSeconds + finalSeconds);
    },
    // The next payment fails.
    async () => {
      await double.setCard(customer, "declines");
      await double.advance(monthSeconds + finalSeconds);
    },
    // It is tried again, and paid.
    async () => {
      await double.setCard(customer, "works");
      await double.advance(4 * daySeconds);
    },
    async () => {
      await stripe.subscriptions.cancel((await find()).id);
    },
  ];
  return {
    customer: () => customer,
    async next() {
      const step = steps[done];
      if (!step) return false;
      await step();
      done += 1;
      return true;
    },
  };
}
