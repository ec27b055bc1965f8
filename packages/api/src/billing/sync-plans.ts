import {
  meterEventName,
  type Plan,
  type PlanId,
  planCurrency,
  planIds,
  planPriceKeys,
  plans,
} from "@mockingbird/domain";
import { Stripe } from "stripe";

/**
 * Makes at Stripe what the catalogue lists and Stripe lacks: the meter, a product for each plan, and its two prices. Run
 * again it makes nothing. A price never changes: one that differs from the catalogue under the same key is refused.
 * @returns what was made, a line each
 */
export async function syncPlans(stripe: Stripe): Promise<string[]> {
  const made: string[] = [];
  const meterId = await findOrMakeMeter(stripe, made);
  for (const planId of planIds) {
    const product = await findOrMakeProduct(stripe, planId, made);
    await syncPrices(stripe, { planId, product, meterId }, made);
  }
  return made;
}

async function findOrMakeMeter(stripe: Stripe, made: string[]): Promise<string> {
  for await (const meter of stripe.billing.meters.list({ status: "active", limit: 100 })) {
    if (meter.event_name === meterEventName) return meter.id;
  }
  const meter = await stripe.billing.meters.create(
    {
      display_name: "Seconds of interviews",
      event_name: meterEventName,
      default_aggregation: { formula: "sum" },
      customer_mapping: { type: "by_id", event_payload_key: "stripe_customer_id" },
      value_settings: { event_payload_key: "value" },
    },
    { idempotencyKey: `meter:${meterEventName}` },
  );
  made.push(`meter ${meterEventName}`);
  return meter.id;
}

async function findOrMakeProduct(stripe: Stripe, planId: PlanId, made: string[]): Promise<string> {
  const id = `mockingbird-${planId}`;
  for await (const product of stripe.products.list({ limit: 100 })) if (product.id === id) return id;
  const { name, description } = plans[planId];
  await stripe.products.create({ id, name: `Mockingbird ${name}`, description }, { idempotencyKey: `product:${id}` });
  made.push(`product ${id}`);
  return id;
}

async function syncPrices(
  stripe: Stripe,
  { planId, product, meterId }: { planId: PlanId; product: string; meterId: string },
  made: string[],
): Promise<void> {
  const plan: Plan = plans[planId];
  const keys = planPriceKeys(planId);
  const { data } = await stripe.prices.list({ lookup_keys: [keys.monthly, keys.seconds], expand: ["data.tiers"] });
  const metadata = { planId };
  const monthly = data.find(({ lookup_key }) => lookup_key === keys.monthly);
  if (monthly && !(isOffered(monthly) && monthly.unit_amount === plan.monthlyCents)) throw changed(keys.monthly);
  if (!monthly) {
    const price = { product, currency: planCurrency, unit_amount: plan.monthlyCents, metadata };
    await stripe.prices.create(
      { ...price, recurring: { interval: "month" }, lookup_key: keys.monthly, nickname: "Monthly" },
      { idempotencyKey: `price:${keys.monthly}` },
    );
    made.push(`price ${keys.monthly}`);
  }
  const seconds = data.find(({ lookup_key }) => lookup_key === keys.seconds);
  const extra = centsPerSecond(plan);
  const [included, beyond] = seconds?.tiers ?? [];
  const isSame =
    seconds &&
    isOffered(seconds) &&
    included?.up_to === plan.includedSeconds &&
    Number(beyond?.unit_amount_decimal?.toString()) === Number(extra);
  if (seconds && !isSame) throw changed(keys.seconds);
  if (seconds) return;
  await stripe.prices.create(
    {
      product,
      currency: planCurrency,
      metadata,
      billing_scheme: "tiered",
      tiers_mode: "graduated",
      tiers: [
        { up_to: plan.includedSeconds, unit_amount: 0 },
        { up_to: "inf", unit_amount_decimal: Stripe.Decimal.from(extra) },
      ],
      recurring: { interval: "month", usage_type: "metered", meter: meterId },
      lookup_key: keys.seconds,
      nickname: "Seconds of interviews",
    },
    { idempotencyKey: `price:${keys.seconds}` },
  );
  made.push(`price ${keys.seconds}`);
}

/** Whether a price can be subscribed to, by the month and in the catalogue's currency. */
function isOffered({ active, currency, recurring }: Stripe.Price): boolean {
  return active && currency === planCurrency && recurring?.interval === "month";
}

/** The price of a second beyond the included, in cents, with the twelve decimals that Stripe takes. */
function centsPerSecond({ extraCentsPerMinute }: Plan): string {
  return (extraCentsPerMinute / 60).toFixed(12).replace(/\.?0+$/, "");
}

function changed(key: string): Error {
  return new Error(`The price ${key} differs at Stripe. Prices never change: give the catalogue a new pricesFrom.`);
}
