import type { Stripe } from "stripe";
import { expect, test } from "vitest";
import { createPlan, type RunningDouble, runDouble, startsAt, subscribe } from "./running-double.ts";

const now = startsAt.getTime() / 1000;
const daySeconds = 86_400;
const firstEnd = Date.UTC(2026, 1, 28, 12) / 1000;

async function use({ stripe }: RunningDouble, customerId: string, seconds: number): Promise<void> {
  await stripe.billing.meterEvents.create({
    event_name: "interview_seconds",
    payload: { stripe_customer_id: customerId, value: String(seconds) },
  });
}

function rows(invoice: Stripe.Invoice) {
  return invoice.lines.data.map(({ pricing, quantity, amount, period }) => ({
    price: String(pricing?.price_details?.price),
    quantity,
    amount,
    start: period.start,
    end: period.end,
  }));
}

async function latest({ stripe }: RunningDouble, subscriptionId: string): Promise<Stripe.Invoice> {
  const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscriptionId, {
    expand: ["latest_invoice"],
  });
  if (invoice === null || typeof invoice === "string") throw new Error("There is no invoice.");
  return invoice;
}

test("a renewal charges what was used and the month to come, and counts until an hour later", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { subscription, customerId, monthlyId, secondsId } = await subscribe(running);
  await use(running, customerId, 3_000);
  await double.advance(firstEnd - now);
  const draft = await latest(running, subscription.id);
  expect(draft).toMatchObject({ status: "draft", billing_reason: "subscription_cycle", total: 4_900, number: null });
  // What arrives late but happened before the end is still counted.
  await stripe.billing.meterEvents.create({
    event_name: "interview_seconds",
    timestamp: firstEnd - 1,
    payload: { stripe_customer_id: customerId, value: "1000" },
  });
  // And what happened at the end is of the next period.
  await use(running, customerId, 7);
  await double.advance(3_600);
  const invoice = await latest(running, subscription.id);
  expect(invoice).toMatchObject({ id: draft.id, status: "paid", total: 5_200, amount_paid: 5_200, number: "MB-0002" });
  expect(rows(invoice)).toEqual([
    { price: secondsId, quantity: 4_000, amount: 300, start: now, end: firstEnd },
    { price: monthlyId, quantity: 1, amount: 4_900, start: firstEnd, end: Date.UTC(2026, 2, 31, 12) / 1000 },
  ]);
});

test("a month without use has a line that says so", async () => {
  const running = await runDouble();
  const { subscription, secondsId } = await subscribe(running);
  await running.double.advance(firstEnd - now + 3_600);
  const [usage] = rows(await latest(running, subscription.id));
  expect(usage).toMatchObject({ price: secondsId, quantity: 0, amount: 0 });
});

async function upgraded(running: RunningDouble) {
  const { double, stripe } = running;
  const subscribed = await subscribe(running);
  const large = await createPlan(stripe, { plan: "large", monthlyCents: 29_900, included: 20_000, unit: "0.25" });
  await use(running, subscribed.customerId, 4_000);
  // Half of the first period is over.
  const changedAt = now + 14 * daySeconds;
  await double.advance(14 * daySeconds);
  const [base, usage] = subscribed.subscription.items.data;
  const change = {
    items: [
      { id: base?.id ?? "", price: large.monthlyId },
      { id: usage?.id ?? "", price: large.secondsId },
    ],
    proration_behavior: "always_invoice" as const,
    billing_cycle_anchor: { type: "now" as const },
  };
  return { ...subscribed, large, change, changedAt };
}

test("a change of plan bills the use so far, gives back the unused half and begins a new period", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { subscription, change, changedAt, monthlyId, secondsId, large } = await upgraded(running);
  const preview = await stripe.invoices.createPreview({
    subscription: subscription.id,
    subscription_details: change,
  });
  const changed = await stripe.subscriptions.update(subscription.id, change);
  const invoice = await latest(running, subscription.id);
  const nextEnd = Date.UTC(2026, 2, 14, 12) / 1000;
  expect(changed.items.data.map((item) => [item.price.id, item.current_period_start, item.current_period_end])).toEqual(
    [
      [large.monthlyId, changedAt, nextEnd],
      [large.secondsId, changedAt, nextEnd],
    ],
  );
  expect(rows(invoice)).toEqual([
    { price: monthlyId, quantity: 1, amount: -2_450, start: changedAt, end: firstEnd },
    { price: secondsId, quantity: 4_000, amount: 300, start: now, end: changedAt },
    { price: large.monthlyId, quantity: 1, amount: 29_900, start: changedAt, end: nextEnd },
  ]);
  expect(invoice).toMatchObject({ status: "paid", billing_reason: "subscription_update", total: 27_750 });
  expect(rows(preview)).toEqual(rows(invoice));
  expect(preview).toMatchObject({ status: "draft", amount_due: 27_750, hosted_invoice_url: null });
});

test("a preview changes nothing", async () => {
  const running = await runDouble();
  const { subscription, change } = await upgraded(running);
  const before = JSON.stringify(await running.stripe.subscriptions.retrieve(subscription.id));
  await running.stripe.invoices.createPreview({ subscription: subscription.id, subscription_details: change });
  expect(JSON.stringify(await running.stripe.subscriptions.retrieve(subscription.id))).toBe(before);
  expect((await running.stripe.invoices.list()).data).toHaveLength(1);
});

test("a change to a cheaper plan leaves a credit that lowers the next invoice", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { subscription, customerId } = await subscribe(running);
  const tiny = await createPlan(stripe, { plan: "tiny", monthlyCents: 1_000, included: 100, unit: "0.5" });
  await double.advance(daySeconds);
  const [base, usage] = subscription.items.data;
  await stripe.subscriptions.update(subscription.id, {
    items: [
      { id: base?.id ?? "", price: tiny.monthlyId },
      { id: usage?.id ?? "", price: tiny.secondsId },
    ],
    proration_behavior: "always_invoice",
    billing_cycle_anchor: { type: "now" },
  });
  const credit = Math.round((4_900 * 27) / 28) - 1_000;
  expect(await latest(running, subscription.id)).toMatchObject({
    status: "paid",
    total: -credit,
    amount_due: 0,
    starting_balance: 0,
    ending_balance: -credit,
  });
  expect(await stripe.customers.retrieve(customerId)).toMatchObject({ balance: -credit });
  await double.advance(28 * daySeconds + 3_600);
  expect(await latest(running, subscription.id)).toMatchObject({
    total: 1_000,
    amount_due: 0,
    starting_balance: -credit,
    ending_balance: -credit + 1_000,
  });
});

test("an item that the subscription has not, or a price that is not there, is refused", async () => {
  const running = await runDouble();
  const { subscription, monthlyId } = await subscribe(running);
  const update = (item: { id: string; price: string }) =>
    running.stripe.subscriptions.update(subscription.id, { items: [item] });
  await expect(update({ id: "si_none", price: monthlyId })).rejects.toMatchObject({ code: "resource_missing" });
  const id = subscription.items.data[0]?.id ?? "";
  await expect(update({ id, price: "price_none" })).rejects.toMatchObject({ code: "resource_missing" });
});

test("invoices are listed newest first, with lines, a page for people and a PDF", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { subscription, customerId } = await subscribe(running);
  await double.advance(firstEnd - now + 3_600);
  const { data } = await stripe.invoices.list({ customer: customerId, expand: ["data.lines"] });
  expect(data.map(({ number }) => number)).toEqual(["MB-0002", "MB-0001"]);
  expect(data[0]?.lines.data).toHaveLength(2);
  expect(data[0]?.parent?.subscription_details).toMatchObject({
    subscription: subscription.id,
    metadata: { orgId: "org_1" },
  });
  const page = await fetch(data[0]?.hosted_invoice_url ?? "");
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(await page.text()).toContain("Invoice MB-0002");
  const pdf = await fetch(data[0]?.invoice_pdf ?? "");
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(await pdf.text()).toMatch(/^%PDF-1\.4\n[\s\S]*\(Invoice MB-0002, Feb 28, 2026\)[\s\S]*%%EOF\n$/);
});
