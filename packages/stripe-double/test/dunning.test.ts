import { expect, test } from "vitest";
import { type RunningDouble, runDouble, startsAt, subscribe } from "./running-double.ts";

const daySeconds = 86_400;
const firstEndSeconds = (Date.UTC(2026, 1, 28, 12) - startsAt.getTime()) / 1000;

/** Subscribed, with a renewal that could not be paid, an hour after the period's end. */
async function overdue(running: RunningDouble) {
  const subscribed = await subscribe(running);
  await running.double.setCard(subscribed.customerId, "declines");
  await running.double.advance(firstEndSeconds + 3_600);
  return subscribed;
}

async function states({ stripe }: RunningDouble, subscriptionId: string) {
  const { status, latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscriptionId, {
    expand: ["latest_invoice"],
  });
  if (invoice === null || typeof invoice === "string") throw new Error("There is no invoice.");
  return { subscription: status, invoice: invoice.status, attempts: invoice.attempt_count };
}

test("a renewal that cannot be paid makes the subscription past due, and is tried again three times", async () => {
  const running = await runDouble();
  const { double } = running;
  const { subscription } = await overdue(running);
  expect(await states(running, subscription.id)).toEqual({ subscription: "past_due", invoice: "open", attempts: 1 });
  const seen: unknown[] = [];
  for (const days of [3, 2, 2]) {
    await double.advance(days * daySeconds - 1);
    seen.push((await states(running, subscription.id)).attempts);
    await double.advance(1);
    seen.push((await states(running, subscription.id)).attempts);
  }
  expect(seen).toEqual([1, 2, 2, 3, 3, 4]);
  expect(await states(running, subscription.id)).toEqual({
    subscription: "canceled",
    invoice: "uncollectible",
    attempts: 4,
  });
  const types = double.events().map(({ type }) => type);
  expect(types.filter((type) => type === "invoice.payment_failed")).toHaveLength(4);
  expect(types.slice(-2)).toEqual(["invoice.marked_uncollectible", "customer.subscription.deleted"]);
});

test("with another card the next try goes through, and the subscription is active again", async () => {
  const running = await runDouble();
  const { subscription, customerId } = await overdue(running);
  await running.double.setCard(customerId, "works");
  await running.double.advance(3 * daySeconds);
  expect(await states(running, subscription.id)).toEqual({ subscription: "active", invoice: "paid", attempts: 2 });
});

test("with another card an open invoice can be paid at once", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { subscription, customerId } = await overdue(running);
  const { data } = await stripe.invoices.list({ customer: customerId, status: "open" });
  const id = data[0]?.id ?? "";
  await expect(stripe.invoices.pay(id)).rejects.toMatchObject({ statusCode: 402, code: "card_declined" });
  await double.setCard(customerId, "works");
  expect(await stripe.invoices.pay(id)).toMatchObject({ status: "paid", amount_remaining: 0 });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
  await expect(stripe.invoices.pay(id)).rejects.toMatchObject({ statusCode: 400 });
});

test("a voided invoice is not tried again, and nothing is owed any more", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { customerId, subscription } = await overdue(running);
  const { data } = await stripe.invoices.list({ customer: customerId, status: "open" });
  expect(await stripe.invoices.voidInvoice(data[0]?.id ?? "")).toMatchObject({ status: "void" });
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
  await double.advance(10 * daySeconds);
  const failures = double.events().filter(({ type }) => type === "invoice.payment_failed");
  expect(failures).toHaveLength(1);
});

test("a trial with a card that is declined fails at its first payment", async () => {
  const running = await runDouble();
  const { subscription } = await subscribe(running, { card: "declines", trialDays: 14 });
  expect(subscription.status).toBe("trialing");
  await running.double.advance(14 * daySeconds + 3_600);
  expect(await states(running, subscription.id)).toEqual({ subscription: "past_due", invoice: "open", attempts: 1 });
});

test("tries by hand leave the schedule as it is", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { subscription, customerId } = await overdue(running);
  const { data } = await stripe.invoices.list({ customer: customerId, status: "open" });
  for (const invoice of [...data, ...data, ...data, ...data]) {
    await expect(stripe.invoices.pay(invoice.id)).rejects.toMatchObject({ code: "card_declined" });
  }
  expect(await states(running, subscription.id)).toEqual({ subscription: "past_due", invoice: "open", attempts: 1 });
});

test("where that is set, a subscription stays unpaid after the last try, until its invoice is paid", async () => {
  const running = await runDouble({ afterLastTry: "unpaid" });
  const { double, stripe } = running;
  const { subscription, customerId } = await overdue(running);
  await double.advance(7 * daySeconds);
  expect(await states(running, subscription.id)).toEqual({ subscription: "unpaid", invoice: "open", attempts: 4 });
  const { data } = await stripe.invoices.list({ customer: customerId, status: "open" });
  await double.advance(40 * daySeconds);
  expect(await states(running, subscription.id)).toEqual({ subscription: "unpaid", invoice: "draft", attempts: 0 });
  await double.setCard(customerId, "works");
  await stripe.invoices.pay(data[0]?.id ?? "");
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("active");
});
