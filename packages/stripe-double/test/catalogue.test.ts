import { Stripe } from "stripe";
import { expect, test } from "vitest";
import { createPlan, runDouble } from "./running-double.ts";

test("prices are found by their lookup keys, with tiers and meter as they were made", async () => {
  const { stripe } = await runDouble();
  const { meterId, monthlyId, secondsId } = await createPlan(stripe);
  const { data } = await stripe.prices.list({ lookup_keys: ["small-seconds", "none-such"] });
  expect(data.map(({ id }) => id)).toEqual([secondsId]);
  expect(data[0]?.recurring).toMatchObject({ usage_type: "metered", meter: meterId });
  const { tiers } = await stripe.prices.retrieve(secondsId, { expand: ["tiers"] });
  expect(tiers?.map(({ up_to: upTo, unit_amount_decimal: unit }) => [upTo, unit?.toString()])).toEqual([
    [3_000, "0"],
    [null, "0.3"],
  ]);
  expect((await stripe.prices.retrieve(monthlyId)).unit_amount).toBe(4_900);
});

test("a lookup key moves to a new price only when that is asked for", async () => {
  const { stripe } = await runDouble();
  const { monthlyId } = await createPlan(stripe);
  const { product } = await stripe.prices.retrieve(monthlyId);
  const again: Stripe.PriceCreateParams = {
    product: String(product),
    currency: "usd",
    unit_amount: 5_900,
    lookup_key: "small-monthly",
    recurring: { interval: "month" },
  };
  await expect(stripe.prices.create(again)).rejects.toMatchObject({ statusCode: 400, param: "lookup_key" });
  const moved = await stripe.prices.create({ ...again, transfer_lookup_key: true });
  expect((await stripe.prices.retrieve(monthlyId)).lookup_key).toBeNull();
  const { data } = await stripe.prices.list({ lookup_keys: ["small-monthly"] });
  expect(data.map(({ id }) => id)).toEqual([moved.id]);
});

test("a price that is no longer offered says so, and is left out of lists of active ones", async () => {
  const { stripe } = await runDouble();
  const { monthlyId, secondsId } = await createPlan(stripe);
  expect((await stripe.prices.update(monthlyId, { active: false })).active).toBe(false);
  const { data } = await stripe.prices.list({ active: true });
  expect(data.map(({ id }) => id)).toEqual([secondsId]);
});

test("customers keep what they were given, and change what is changed", async () => {
  const { stripe } = await runDouble();
  const { id } = await stripe.customers.create({ email: "ada@example.test", metadata: { orgId: "org_1" } });
  await stripe.customers.update(id, { name: "Ada & Co. [ÄÖ]", metadata: { plan: "small" } });
  expect(await stripe.customers.retrieve(id)).toMatchObject({
    email: "ada@example.test",
    name: "Ada & Co. [ÄÖ]",
    metadata: { orgId: "org_1", plan: "small" },
  });
});

test.each(["cus_none", "constructor", "__proto__"])("there is no customer %s", async (id) => {
  const { stripe } = await runDouble();
  const refusal = stripe.customers.retrieve(id);
  await expect(refusal).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
  await expect(refusal).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
    message: `No such customer: '${id}'`,
  });
});

test("what Stripe does not know is refused, not passed over", async () => {
  const { double } = await runDouble();
  const answer = await fetch(`${double.url}/v1/customers`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_double" },
    body: new URLSearchParams({ emial: "ada@example.test" }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { type: "invalid_request_error", code: "parameter_unknown" } });
});

test("nobody is answered without a key", async () => {
  const { double } = await runDouble();
  expect((await fetch(`${double.url}/v1/customers/cus_1`)).status).toBe(401);
});

test("a list is cut into pages that the SDK walks through to the end", async () => {
  const { stripe } = await runDouble();
  const { monthlyId } = await createPlan(stripe);
  const product = String((await stripe.prices.retrieve(monthlyId)).product);
  for (let nth = 0; nth < 12; nth += 1) {
    await stripe.prices.create({ product, currency: "usd", unit_amount: nth, recurring: { interval: "month" } });
  }
  const first = await stripe.prices.list({ product });
  expect(first.data).toHaveLength(10);
  expect(first.has_more).toBe(true);
  const all = await stripe.prices.list({ product, limit: 5 }).autoPagingToArray({ limit: 100 });
  expect(new Set(all.map(({ id }) => id)).size).toBe(14);
});
