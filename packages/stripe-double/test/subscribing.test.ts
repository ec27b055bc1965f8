import { expect, test } from "vitest";
import { runDouble, startsAt, subscribe } from "./running-double.ts";

const now = startsAt.getTime() / 1000;
const daySeconds = 86_400;

test("who subscribes without a trial is active from now to the same day next month, and has paid", async () => {
  const { double, stripe } = await runDouble();
  const { customerId, sessionId, subscription } = await subscribe({ double, stripe });
  expect(subscription).toMatchObject({
    status: "active",
    customer: customerId,
    billing_mode: { type: "flexible" },
    metadata: { orgId: "org_1" },
    billing_cycle_anchor: now,
  });
  // The 31st of January is followed by the last of February.
  const periods = subscription.items.data.map((item) => [item.current_period_start, item.current_period_end]);
  const end = Date.UTC(2026, 1, 28, 12) / 1000;
  expect(periods).toEqual([
    [now, end],
    [now, end],
  ]);
  const session = await stripe.checkout.sessions.retrieve(sessionId, { expand: ["subscription.latest_invoice"] });
  expect(session).toMatchObject({
    status: "complete",
    payment_status: "paid",
    client_reference_id: "org_1",
    url: null,
    subscription: { id: subscription.id, latest_invoice: { status: "paid", amount_paid: 4_900, number: "MB-0001" } },
  });
});

test("a trial costs nothing, is announced before it ends, and is followed by the first month", async () => {
  const { double, stripe } = await runDouble();
  const { subscription } = await subscribe({ double, stripe }, { trialDays: 14 });
  const trialEnd = now + 14 * daySeconds;
  expect(subscription).toMatchObject({ status: "trialing", trial_end: trialEnd, billing_cycle_anchor: trialEnd });
  const first = await stripe.invoices.retrieve(String(subscription.latest_invoice));
  expect(first).toMatchObject({ status: "paid", total: 0, billing_reason: "subscription_create" });
  await double.advance(11 * daySeconds);
  expect(double.events().at(-1)?.type).toBe("customer.subscription.trial_will_end");
  await double.advance(3 * daySeconds);
  const after = await stripe.subscriptions.retrieve(subscription.id, { expand: ["latest_invoice"] });
  expect(after).toMatchObject({ status: "active", latest_invoice: { status: "draft", total: 4_900 } });
  expect(after.items.data[0]?.current_period_end).toBe(Date.UTC(2026, 2, 14, 12) / 1000);
});

test("a card that is declined is refused at Checkout, which stays open", async () => {
  const { double, stripe } = await runDouble();
  await expect(subscribe({ double, stripe }, { card: "declines" })).rejects.toMatchObject({ code: "card_declined" });
  const { data } = await stripe.checkout.sessions.list();
  expect(data).toMatchObject([{ status: "open", payment_status: "unpaid", subscription: null }]);
  expect((await stripe.subscriptions.list({ status: "all" })).data).toEqual([]);
});

test("a session is done once, and not any more after a day", async () => {
  const { double, stripe } = await runDouble();
  const { sessionId, customerId, monthlyId } = await subscribe({ double, stripe });
  await expect(double.completeCheckout(sessionId)).rejects.toThrow("no longer open");
  const { id } = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer: customerId,
    line_items: [{ price: monthlyId, quantity: 1 }],
    success_url: "http://localhost:1/done",
  });
  await double.advance(daySeconds);
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: "expired", url: null });
  await expect(double.completeCheckout(id)).rejects.toThrow("no longer open");
});

test("a session that was ended by hand cannot be completed", async () => {
  const { double, stripe } = await runDouble();
  const { customerId, monthlyId } = await subscribe({ double, stripe });
  const { id } = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer: customerId,
    line_items: [{ price: monthlyId, quantity: 1 }],
    success_url: "http://localhost:1/done",
  });
  expect((await stripe.checkout.sessions.expire(id)).status).toBe("expired");
  await expect(double.completeCheckout(id)).rejects.toThrow("no longer open");
});

test("a metered price takes no quantity, and a monthly one needs it", async () => {
  const { double, stripe } = await runDouble();
  const { customerId, monthlyId, secondsId } = await subscribe({ double, stripe });
  const open = (item: { price: string; quantity?: number }) =>
    stripe.checkout.sessions.create({
      mode: "subscription",
      customer: customerId,
      line_items: [item],
      success_url: "http://localhost:1/done",
    });
  await expect(open({ price: secondsId, quantity: 1 })).rejects.toMatchObject({ statusCode: 400 });
  await expect(open({ price: monthlyId })).rejects.toMatchObject({ statusCode: 400 });
});

test("cancelled at its end a subscription lives until then, unless it is resumed", async () => {
  const { double, stripe } = await runDouble();
  const { subscription } = await subscribe({ double, stripe });
  const cancelled = await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  const end = cancelled.items.data[0]?.current_period_end;
  expect(cancelled).toMatchObject({ status: "active", cancel_at_period_end: true, cancel_at: end });
  const resumed = await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
  expect(resumed).toMatchObject({ status: "active", cancel_at: null, canceled_at: null });
  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  await double.advance(28 * daySeconds);
  expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({ status: "canceled", ended_at: end });
  expect(double.events().map(({ type }) => type)).toContain("customer.subscription.deleted");
  expect((await stripe.subscriptions.list()).data).toEqual([]);
  await expect(stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false })).rejects.toMatchObject({
    statusCode: 400,
  });
});

test("cancelled now it ends now, and what was used is on a last invoice where that is asked for", async () => {
  const { double, stripe } = await runDouble();
  const { subscription, customerId } = await subscribe({ double, stripe });
  await stripe.billing.meterEvents.create({
    event_name: "interview_seconds",
    payload: { stripe_customer_id: customerId, value: "4000" },
  });
  await double.advance(daySeconds);
  const ended = await stripe.subscriptions.cancel(subscription.id, { invoice_now: true, expand: ["latest_invoice"] });
  expect(ended).toMatchObject({ status: "canceled", latest_invoice: { status: "paid", total: 300 } });
});

test("what a parameter names must be there", async () => {
  const { stripe } = await runDouble();
  await expect(
    stripe.billingPortal.sessions.create({ customer: "cus_none", return_url: "http://localhost:1/billing" }),
  ).rejects.toMatchObject({ statusCode: 400, code: "resource_missing", param: "customer" });
});
