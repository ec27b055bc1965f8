import { expect, test } from "vitest";
import { type RunningDouble, runDouble, subscribe } from "./running-double.ts";

function send(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** A customer with an open Checkout Session of the small plan. */
async function openCheckout(running: RunningDouble, more: { trialDays?: number; cancelUrl?: string } = {}) {
  const { stripe } = running;
  const { monthlyId, secondsId, ...subscribed } = await subscribe(running);
  const { id: customer } = await stripe.customers.create({ email: "<b>bea</b>@example.test", name: `"Bea" & Co.` });
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer,
    line_items: [{ price: monthlyId, quantity: 1 }, { price: secondsId }],
    subscription_data: { ...(more.trialDays !== undefined && { trial_period_days: more.trialDays }) },
    success_url: "http://localhost:1/done?session={CHECKOUT_SESSION_ID}",
    cancel_url: more.cancelUrl ?? "http://localhost:1/back",
  });
  return { ...subscribed, customer, id: session.id, url: session.url ?? "" };
}

test("Checkout shows what it costs, what is due today, and that nothing is charged", async () => {
  const running = await runDouble();
  const page = await textOf((await openCheckout(running, { trialDays: 14 })).url);
  for (const text of [
    "Stripe stand-in: nothing is charged",
    "Subscribe to small",
    "$49.00 a month",
    "Up to 3,000 units included, each further unit $0.003",
    "14 days, until Feb 14, 2026",
    "$0.00",
    "Card that works",
    "Card that is declined",
    `href="http://localhost:1/back"`,
  ]) {
    expect(page).toContain(text);
  }
});

test("without a trial the first month is due today", async () => {
  const { url } = await openCheckout(await runDouble());
  expect(await textOf(url)).toContain("<dt>Due today</dt><dd><strong>$49.00</strong>");
});

test("whoever subscribes is sent back with the session's id, and finds it done when coming again", async () => {
  const running = await runDouble();
  const { id, url } = await openCheckout(running);
  const answer = await send(url, { card: "works", deed: "subscribe" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`http://localhost:1/done?session=${id}`);
  expect((await running.stripe.checkout.sessions.retrieve(id)).status).toBe("complete");
  expect(await textOf(url)).toContain("You have subscribed");
  const before = running.double.events().length;
  await send(url, { card: "works", deed: "subscribe" });
  expect(running.double.events()).toHaveLength(before);
});

test("a card that is declined is said to be so, and another can be chosen", async () => {
  const running = await runDouble();
  const { url } = await openCheckout(running);
  const declined = await send(url, { card: "declines", deed: "subscribe" });
  expect(declined.status).toBe(402);
  expect(await declined.text()).toContain(`role="alert">Your card was declined.`);
  expect((await send(url, { card: "works", deed: "subscribe" })).status).toBe(303);
});

test("texts of others are shown as texts, and only addresses of the web are linked", async () => {
  const running = await runDouble();
  const page = await textOf((await openCheckout(running, { cancelUrl: "javascript:alert(1)" })).url);
  expect(page).toContain("&lt;b&gt;bea&lt;/b&gt;@example.test");
  expect(page).not.toContain("javascript:");
});

test("in the portal a subscription is cancelled, resumed, and its card changed", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { subscription, customerId } = await openCheckout(running);
  const { url } = await stripe.billingPortal.sessions.create({
    customer: customerId,
    return_url: "http://localhost:1/billing",
  });
  const page = await textOf(url);
  for (const text of ["Active", "Next invoice on", "Feb 28, 2026", "MB-0001", `href="http://localhost:1/billing"`]) {
    expect(page).toContain(text);
  }
  const follow = async (form: Record<string, string>) => {
    const { status, headers } = await send(url, form);
    expect(status).toBe(303);
    return textOf(new URL(headers.get("location") ?? "", url).href);
  };
  const cancelled = await follow({ deed: "cancel", subscription: subscription.id });
  expect(cancelled).toContain("The subscription will end with its period.");
  expect(cancelled).toContain("Ends on");
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(true);
  expect(await follow({ deed: "resume", subscription: subscription.id })).toContain("The subscription goes on.");
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(false);
  expect(await follow({ deed: "card", card: "declines" })).toContain("The card on file is declined.");
});

test("one customer's portal leaves another's subscription alone", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { subscription, customer } = await openCheckout(running);
  const { url } = await stripe.billingPortal.sessions.create({ customer, return_url: "http://localhost:1/billing" });
  await send(url, { deed: "cancel", subscription: subscription.id });
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(false);
});

test("an open invoice is paid on its page once the card works", async () => {
  const running = await runDouble();
  const { double, stripe } = running;
  const { customerId } = await openCheckout(running);
  await double.setCard(customerId, "declines");
  await double.advance(29 * 86_400);
  const { data } = await stripe.invoices.list({ customer: customerId, status: "open" });
  const url = data[0]?.hosted_invoice_url ?? "";
  expect(await textOf(url)).toContain("Pay this invoice");
  const declined = await send(url, { deed: "pay" });
  expect(declined.status).toBe(402);
  expect(await declined.text()).toContain("The card was declined.");
  await double.setCard(customerId, "works");
  expect((await send(url, { deed: "pay" })).status).toBe(303);
  expect(await textOf(url)).not.toContain("Pay this invoice");
});

test.each(["/", "/c/pay/none", "/c/pay/constructor", "/p/session/none", "/i/none/pdf", "/favicon.ico"])(
  "%s leads to a page that says there is nothing",
  async (path) => {
    const { double } = await runDouble();
    const answer = await fetch(`${double.url}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("There is nothing here");
  },
);
