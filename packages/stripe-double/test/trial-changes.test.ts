import { expect, test } from "vitest";
import { createPlan, type RunningDouble, runDouble, startsAt, subscribe } from "./running-double.ts";

const now = startsAt.getTime() / 1000;
const daySeconds = 86_400;

/** On the second day of a trial of the small plan, with some use, about to change to the large one. */
async function onTrial(running: RunningDouble) {
  const { double, stripe } = running;
  const subscribed = await subscribe(running, { trialDays: 14 });
  const large = await createPlan(stripe, { plan: "large", monthlyCents: 29_900, included: 20_000, unit: "0.25" });
  await stripe.billing.meterEvents.create({
    event_name: "interview_seconds",
    payload: { stripe_customer_id: subscribed.customerId, value: "4000" },
  });
  await double.advance(daySeconds);
  const [base, usage] = subscribed.subscription.items.data;
  const items = [
    { id: base?.id ?? "", price: large.monthlyId },
    { id: usage?.id ?? "", price: large.secondsId },
  ];
  return { ...subscribed, large, items, id: subscribed.subscription.id };
}

test("a new period cannot begin within a trial that goes on, nor be previewed", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { id, items } = await onTrial(running);
  const change = { items, billing_cycle_anchor: { type: "now" as const } };
  const refusal = { statusCode: 400, code: "subscription_update_trial_after_billing_cycle_anchor" };
  await expect(stripe.subscriptions.update(id, change)).rejects.toMatchObject(refusal);
  await expect(stripe.invoices.createPreview({ subscription: id, subscription_details: change })).rejects.toMatchObject(
    refusal,
  );
});

test("without one the trial goes on with the new plan, and nothing is due", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { id, items, large } = await onTrial(running);
  const changed = await stripe.subscriptions.update(id, {
    items,
    proration_behavior: "always_invoice",
    expand: ["latest_invoice"],
  });
  expect(changed).toMatchObject({
    status: "trialing",
    trial_end: now + 14 * daySeconds,
    latest_invoice: { total: 0, status: "paid" },
  });
  expect(changed.items.data.map(({ price }) => price.id)).toEqual([large.monthlyId, large.secondsId]);
  await running.double.advance(13 * daySeconds + 3_600);
  const { data } = await stripe.invoices.list({ subscription: id, limit: 1 });
  expect(data).toMatchObject([{ total: 29_900, status: "paid" }]);
});

test("a trial that ends with the change is followed by the first month at once", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { id, items } = await onTrial(running);
  const changed = await stripe.subscriptions.update(id, {
    items,
    trial_end: "now",
    billing_cycle_anchor: { type: "now" },
    proration_behavior: "always_invoice",
    expand: ["latest_invoice"],
  });
  expect(changed).toMatchObject({
    status: "active",
    trial_end: now + daySeconds,
    billing_cycle_anchor: now + daySeconds,
    latest_invoice: { total: 29_900, status: "paid" },
  });
});
