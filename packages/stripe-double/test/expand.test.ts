import { expect, test } from "vitest";
import { createPlan, runDouble, subscribe } from "./running-double.ts";

test("ids become their objects where that is asked for, in lists as well", async () => {
  const running = await runDouble();
  const { stripe } = running;
  const { customerId } = await subscribe(running);
  const { data } = await stripe.subscriptions.list({
    customer: customerId,
    expand: ["data.latest_invoice", "data.customer", "data.items.data.price.product"],
  });
  expect(data).toMatchObject([
    {
      customer: { id: customerId, name: "Ada" },
      latest_invoice: { object: "invoice", status: "paid" },
      items: { data: [{ price: { product: { name: "small" } } }, { price: { product: { name: "small" } } }] },
    },
  ]);
});

test("tiers are there only where they are asked for, as at Stripe", async () => {
  const { stripe } = await runDouble();
  const { secondsId } = await createPlan(stripe);
  expect((await stripe.prices.retrieve(secondsId)).tiers).toBeUndefined();
  const { data } = await stripe.prices.list({ expand: ["data.tiers"] });
  expect(data.find(({ id }) => id === secondsId)?.tiers).toHaveLength(2);
});

test("what cannot be expanded is refused", async () => {
  const running = await runDouble();
  const { subscription } = await subscribe(running);
  await expect(running.stripe.subscriptions.retrieve(subscription.id, { expand: ["none_such"] })).rejects.toMatchObject(
    { statusCode: 400, message: "This property cannot be expanded (none_such)." },
  );
});

test("a list that is empty has nothing to expand", async () => {
  const { stripe } = await runDouble();
  expect((await stripe.subscriptions.list({ expand: ["data.latest_invoice"] })).data).toEqual([]);
});
