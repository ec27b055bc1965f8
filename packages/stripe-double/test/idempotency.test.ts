import { expect, test } from "vitest";
import { runDouble } from "./running-double.ts";

test("the same request with the same key is done once, and says that its answer is a replay", async () => {
  const { stripe } = await runDouble();
  const create = () => stripe.customers.create({ name: "Ada" }, { idempotencyKey: "key-1" });
  const first = await create();
  const second = await create();
  expect(second.id).toBe(first.id);
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
});

test("the same key with something else is refused", async () => {
  const { stripe } = await runDouble();
  await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "key-1" });
  await expect(stripe.customers.create({ name: "Bea" }, { idempotencyKey: "key-1" })).rejects.toMatchObject({
    statusCode: 400,
    rawType: "idempotency_error",
  });
});

test("a key is free again after a day of the double's clock", async () => {
  const { double, stripe } = await runDouble();
  const first = await stripe.customers.create({ name: "Ada" }, { idempotencyKey: "key-1" });
  await double.advance(86_400);
  const second = await stripe.customers.create({ name: "Bea" }, { idempotencyKey: "key-1" });
  expect(second.id).not.toBe(first.id);
});

test("the SDK's own retry after a lost answer does nothing twice", async () => {
  let requests = 0;
  const { double } = await runDouble({ onRequest: () => (++requests === 1 ? 503 : undefined) });
  const { Stripe } = await import("stripe");
  const stripe = new Stripe("sk_test_double", { ...double.clientOptions, telemetry: false, maxNetworkRetries: 1 });
  await stripe.customers.create({ name: "Ada" });
  expect(requests).toBe(2);
  expect(double.events().filter(({ type }) => type === "customer.created")).toHaveLength(1);
});
