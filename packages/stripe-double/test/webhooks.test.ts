import { Stripe } from "stripe";
import { expect, test, vi } from "vitest";
import { clientOf, receiveWebhooks, runDouble, subscribe, webhookSecret } from "./running-double.ts";

function typesOf(received: { body: string }[]): string[] {
  return received.map(({ body }) => Stripe.webhooks.constructEventWithoutVerification(body).type);
}

const subscribedTypes = [
  "customer.created",
  "customer.updated",
  "customer.subscription.created",
  "invoice.created",
  "invoice.finalized",
  "invoice.paid",
  "invoice.payment_succeeded",
  "checkout.session.completed",
];

test("what happens is told in order, signed, with the pinned version and the object as it was then", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const running = await runDouble({ webhook });
  const { subscription } = await subscribe(running);
  await running.double.webhooks.settled();
  const events = received.map(({ body, headers }) =>
    Stripe.webhooks.constructEvent(body, String(headers["stripe-signature"]), webhookSecret),
  );
  expect(events.map(({ type }) => type)).toEqual(subscribedTypes);
  expect(new Set(events.map(({ api_version: version }) => version))).toEqual(new Set([Stripe.API_VERSION]));
  const created = events.find(({ type }) => type === "invoice.created");
  expect(created?.data.object).toMatchObject({ object: "invoice", status: "draft" });
  const subscribed = events.find(({ type }) => type === "customer.subscription.created");
  expect(subscribed?.data.object).toMatchObject({ id: subscription.id, object: "subscription" });
  expect(running.double.events().map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

test("a wrong secret does not fit the signature", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const { double, stripe } = await runDouble({ webhook });
  await stripe.customers.create({ name: "Ada" });
  await double.webhooks.settled();
  const [first] = received;
  expect(() =>
    Stripe.webhooks.constructEvent(first?.body ?? "", String(first?.headers["stripe-signature"]), "whsec_other"),
  ).toThrow(Stripe.errors.StripeSignatureVerificationError);
});

test("what is held leaves when it is let go: each twice, in the order of a seed", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const running = await runDouble({ webhook });
  const { double } = running;
  double.webhooks.hold();
  await subscribe(running);
  await double.webhooks.settled();
  expect(received).toEqual([]);
  expect(new Set(double.webhooks.deliveries().map(({ state }) => state))).toEqual(new Set(["held"]));
  double.webhooks.release({ seed: 7, copies: 2 });
  await double.webhooks.settled();
  expect(typesOf(received).toSorted()).toEqual([...subscribedTypes, ...subscribedTypes].toSorted());
  expect(typesOf(received)).not.toEqual(subscribedTypes.flatMap((type) => [type, type]));
  expect(new Set(double.webhooks.deliveries().map(({ state }) => state))).toEqual(new Set(["delivered"]));
});

test("the same seed gives the same order, and what follows a release flows again", async () => {
  const orders = [];
  for (const seed of [3, 3]) {
    const { received, ...webhook } = await receiveWebhooks();
    const running = await runDouble({ webhook });
    running.double.webhooks.hold();
    await subscribe(running);
    running.double.webhooks.release({ seed });
    await running.stripe.customers.create({ name: "Bea" });
    await running.double.webhooks.settled();
    expect(typesOf(received).at(-1)).toBe("customer.created");
    orders.push(typesOf(received));
  }
  expect(orders[0]).toEqual(orders[1]);
});

test("webhooks can arrive all at the same time", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const { double, stripe } = await runDouble({ webhook });
  double.webhooks.hold();
  await stripe.customers.create({ name: "Ada" });
  await stripe.customers.create({ name: "Bea" });
  double.webhooks.release({ together: true, copies: 3, delayMs: 5 });
  await double.webhooks.settled();
  expect(received).toHaveLength(6);
});

test("what was answered with an error is sent again with the same body", async () => {
  const { received, ...webhook } = await receiveWebhooks((nth) => (nth === 1 ? 500 : 200));
  const { double, stripe } = await runDouble({ webhook });
  await stripe.customers.create({ name: "Ada" });
  await double.webhooks.settled();
  expect(double.webhooks.deliveries()).toMatchObject([{ attempts: 1, status: 500, state: "waiting" }]);
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 10_000 });
  await double.webhooks.settled();
  expect(received[1]?.body).toBe(received[0]?.body);
  expect(double.webhooks.deliveries()).toMatchObject([{ attempts: 2, status: 200, state: "delivered" }]);
});

test("moving the clock waits until its webhooks were answered", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const running = await runDouble({ webhook });
  await subscribe(running);
  await running.double.webhooks.settled();
  const before = received.length;
  await running.double.advance(40 * 86_400);
  expect(typesOf(received.slice(before))).toEqual([
    "customer.subscription.updated",
    "invoice.created",
    "invoice.finalized",
    "invoice.paid",
    "invoice.payment_succeeded",
  ]);
});

test("events are listed newest first, and found by id", async () => {
  const running = await runDouble();
  const { subscription } = await subscribe(running);
  const { data } = await clientOf(running.double).events.list({ limit: 100 });
  expect(data.map(({ type }) => type)).toEqual(subscribedTypes.toReversed());
  const event = data.find(({ type }) => type === "customer.subscription.created");
  expect(await running.stripe.events.retrieve(event?.id ?? "")).toMatchObject({
    type: "customer.subscription.created",
    data: { object: { id: subscription.id } },
  });
  const { data: invoices } = await running.stripe.events.list({ type: "invoice.paid" });
  expect(invoices).toHaveLength(1);
});
