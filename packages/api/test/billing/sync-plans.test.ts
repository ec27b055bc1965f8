import { meterEventName, planIds, planPriceKeys, plans } from "@mockingbird/domain";
import { type StripeDouble, startStripeDouble } from "@mockingbird/stripe-double";
import { Stripe } from "stripe";
import { beforeEach, describe, expect, test } from "vitest";
import { syncPlans } from "../../src/billing/sync-plans.ts";
import { stripeOf } from "./billing-stand.ts";

describe("putting the catalogue's plans into Stripe", () => {
  let double: StripeDouble;
  let stripe: Stripe;
  let writes: string[];
  beforeEach(async () => {
    writes = [];
    const onCarriedOut = ({ method, path }: { method: string; path: string }) => {
      if (method !== "GET") writes.push(path);
    };
    double = await startStripeDouble({ port: 0, onCarriedOut });
    stripe = stripeOf(double);
    return () => double.close();
  });

  /** Gives the key of one of our prices to another price, as somebody would at Stripe's own pages. */
  const replace = async (key: string, price: Partial<Stripe.PriceCreateParams>) => {
    const { data } = await stripe.prices.list({ lookup_keys: [key] });
    const product = String(data[0]?.product);
    const given = { product, currency: "usd", recurring: { interval: "month" as const }, ...price };
    await stripe.prices.create({ ...given, lookup_key: key, transfer_lookup_key: true });
  };

  test("makes a meter that sums seconds, and for every plan a product with its two prices", async () => {
    await syncPlans(stripe);
    const { data: meters } = await stripe.billing.meters.list();
    expect(meters).toMatchObject([{ event_name: meterEventName, default_aggregation: { formula: "sum" } }]);
    for (const planId of planIds) {
      const { monthlyCents, includedSeconds, extraCentsPerMinute } = plans[planId];
      const keys = planPriceKeys(planId);
      const { data } = await stripe.prices.list({ lookup_keys: [keys.monthly, keys.seconds], expand: ["data.tiers"] });
      const monthly = data.find(({ lookup_key }) => lookup_key === keys.monthly);
      expect(monthly).toMatchObject({
        unit_amount: monthlyCents,
        currency: "usd",
        recurring: { interval: "month", usage_type: "licensed" },
        metadata: { planId },
      });
      const seconds = data.find(({ lookup_key }) => lookup_key === keys.seconds);
      expect(seconds).toMatchObject({
        billing_scheme: "tiered",
        tiers_mode: "graduated",
        recurring: { interval: "month", usage_type: "metered", meter: meters[0]?.id },
        metadata: { planId },
        tiers: [{ up_to: includedSeconds, unit_amount: 0 }, { up_to: null }],
      });
      const perSecond = Number(seconds?.tiers?.[1]?.unit_amount_decimal?.toString());
      expect(perSecond * 60).toBeCloseTo(extraCentsPerMinute, 9);
    }
  });

  test("run again makes nothing", async () => {
    const made = await syncPlans(stripe);
    expect(made).toHaveLength(1 + planIds.length * 3);
    writes = [];
    expect(await syncPlans(stripe)).toEqual([]);
    expect(writes).toEqual([]);
  });

  test("run twice at once makes everything once", async () => {
    await Promise.all([syncPlans(stripe), syncPlans(stripe)]);
    expect((await stripe.billing.meters.list()).data).toHaveLength(1);
    expect((await stripe.products.list({ limit: 100 })).data).toHaveLength(planIds.length);
    expect((await stripe.prices.list({ limit: 100 })).data).toHaveLength(planIds.length * 2);
  });

  test("goes on where it was interrupted", async () => {
    const keys = planPriceKeys("pilot");
    const breaking = await startStripeDouble({
      port: 0,
      onRequest: ({ method, path }) => {
        if (method !== "POST" || path !== "/v1/prices") return undefined;
        left -= 1;
        return left < 0 ? 503 : undefined;
      },
    });
    let left = 3;
    const client = stripeOf(breaking);
    await expect(syncPlans(client)).rejects.toThrow();
    left = Number.POSITIVE_INFINITY;
    const made = await syncPlans(client);
    expect(made).not.toContain(`price ${keys.monthly}`);
    expect((await client.prices.list({ limit: 100 })).data).toHaveLength(planIds.length * 2);
    expect(await syncPlans(client)).toEqual([]);
    await breaking.close();
  });

  test.each<[string, string, Partial<Stripe.PriceCreateParams>]>([
    ["a monthly amount", planPriceKeys("pilot").monthly, { unit_amount: 5_000 }],
    ["a monthly currency", planPriceKeys("pilot").monthly, { unit_amount: plans.pilot.monthlyCents, currency: "eur" }],
  ])("refuses %s that differs under the catalogue's key, and changes nothing", async (_, key, price) => {
    await syncPlans(stripe);
    await replace(key, price);
    writes = [];
    await expect(syncPlans(stripe)).rejects.toThrow(key);
    expect(writes).toEqual([]);
  });

  test("refuses a price that was archived, which nobody could subscribe to", async () => {
    await syncPlans(stripe);
    const key = planPriceKeys("department").monthly;
    const { data } = await stripe.prices.list({ lookup_keys: [key] });
    await stripe.prices.update(data[0]?.id ?? "", { active: false });
    await expect(syncPlans(stripe)).rejects.toThrow(key);
  });

  test.each([
    ["the included seconds", { up_to: 60 }, { cents: 0.3 }],
    ["what a second costs", { up_to: plans.pilot.includedSeconds }, { cents: 0.5 }],
  ])("refuses %s that differ under the catalogue's key", async (_, { up_to }, { cents }) => {
    await syncPlans(stripe);
    const { data: meters } = await stripe.billing.meters.list();
    const key = planPriceKeys("pilot").seconds;
    await replace(key, {
      billing_scheme: "tiered",
      tiers_mode: "graduated",
      tiers: [
        { up_to, unit_amount: 0 },
        { up_to: "inf", unit_amount_decimal: Stripe.Decimal.from(String(cents)) },
      ],
      recurring: { interval: "month", usage_type: "metered", meter: meters[0]?.id ?? "" },
    });
    await expect(syncPlans(stripe)).rejects.toThrow(key);
  });
});
