import { z } from "zod";
import {
  meterAnswer,
  meterEventAnswer,
  meterEventSummaryAnswer,
  priceAnswer,
  productAnswer,
} from "../answers/catalogue-answers.ts";
import { listOf } from "../answers/wire.ts";
import { meteredQuantity } from "../core/lines.ts";
import type { PriceRecord } from "../core/records.ts";
import { missing, StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, metadataSchema, readForm, wholeSchema } from "./inputs.ts";
import type { Route } from "./route.ts";

const daySeconds = 24 * 3600;

const productSchema = z.strictObject({
  ...expandShape,
  id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  metadata: metadataSchema,
});

const priceSchema = z.strictObject({
  ...expandShape,
  product: z.string(),
  currency: z.string(),
  lookup_key: z.string().optional(),
  transfer_lookup_key: z.string().optional(),
  nickname: z.string().optional(),
  metadata: metadataSchema,
  unit_amount: wholeSchema.optional(),
  billing_scheme: z.enum(["per_unit", "tiered"]).default("per_unit"),
  tiers_mode: z.enum(["graduated"]).optional(),
  tiers: z
    .array(
      z.strictObject({
        up_to: z.union([z.literal("inf"), wholeSchema]),
        unit_amount: z.string().regex(/^\d+$/).optional(),
        unit_amount_decimal: z
          .string()
          .regex(/^\d+(\.\d{1,12})?$/)
          .optional(),
      }),
    )
    .optional(),
  recurring: z.strictObject({
    interval: z.literal("month"),
    interval_count: z.literal("1").optional(),
    usage_type: z.enum(["licensed", "metered"]).default("licensed"),
    meter: z.string().optional(),
  }),
});

const meterSchema = z.strictObject({
  ...expandShape,
  display_name: z.string(),
  event_name: z.string(),
  default_aggregation: z.strictObject({ formula: z.literal("sum") }),
  customer_mapping: z
    .strictObject({ type: z.literal("by_id"), event_payload_key: z.literal("stripe_customer_id") })
    .optional(),
  value_settings: z.strictObject({ event_payload_key: z.literal("value") }).optional(),
});

const meterEventSchema = z.strictObject({
  ...expandShape,
  event_name: z.string(),
  identifier: z.string().max(100).optional(),
  timestamp: wholeSchema.optional(),
  payload: z.strictObject({ stripe_customer_id: z.string(), value: wholeSchema }),
});

const summarySchema = z.strictObject({
  ...expandShape,
  customer: z.string(),
  start_time: wholeSchema,
  end_time: wholeSchema,
  value_grouping_window: z.enum(["hour", "day"]).optional(),
  limit: wholeSchema.optional(),
});

const priceListSchema = z.strictObject({
  ...expandShape,
  active: z.string().optional(),
  limit: z.string().optional(),
  lookup_keys: z.array(z.string()).optional(),
  product: z.string().optional(),
});

/** Products, prices and meters: what there is to buy, and what is counted. */
export function catalogueRoutes(double: Double): Route[] {
  const { state } = double;
  return [
    [
      "POST /v1/products",
      ({ form }) => {
        const {
          id = double.engine.nextId("prod"),
          name = "",
          description = null,
          metadata,
        } = readForm(productSchema, form);
        if (state.products[id])
          throw new StripeDoubleError(`Product already exists: ${id}`, { code: "resource_already_exists" });
        state.products[id] = { id, created: double.now(), name, description, metadata };
        return productAnswer(state.products[id]);
      },
    ],
    [
      "POST /v1/products/:id",
      ({ id, form }) => {
        const product = state.products[id];
        if (!product) throw missing("product", id);
        const { name = product.name, description = product.description } = readForm(productSchema, form);
        Object.assign(product, { name, description });
        return productAnswer(product);
      },
    ],
    [
      "GET /v1/products/:id",
      ({ id }) => {
        const product = state.products[id];
        if (!product) throw missing("product", id);
        return productAnswer(product);
      },
    ],
    ["GET /v1/products", () => listOf(Object.values(state.products).map(productAnswer), "/v1/products")],
    ["POST /v1/prices", ({ form }) => priceAnswer(createPrice(double, readForm(priceSchema, form)))],
    [
      "GET /v1/prices",
      ({ form }) => {
        const { lookup_keys: keys, product } = readForm(priceListSchema, form);
        const found = Object.values(state.prices).filter(
          ({ lookupKey, productId }) =>
            (!keys || (lookupKey !== null && keys.includes(lookupKey))) && (!product || productId === product),
        );
        return listOf(found.map(priceAnswer), "/v1/prices");
      },
    ],
    [
      "GET /v1/prices/:id",
      ({ id }) => {
        const price = state.prices[id];
        if (!price) throw missing("price", id);
        return priceAnswer(price);
      },
    ],
    [
      "POST /v1/billing/meters",
      ({ form }) => {
        const { display_name: displayName, event_name: eventName } = readForm(meterSchema, form);
        if (Object.values(state.meters).some((meter) => meter.eventName === eventName)) {
          throw new StripeDoubleError(`An active meter with event name ${eventName} exists.`, { param: "event_name" });
        }
        const meter = { id: double.engine.nextId("mtr"), created: double.now(), displayName, eventName };
        state.meters[meter.id] = meter;
        return meterAnswer(meter);
      },
    ],
    ["GET /v1/billing/meters", () => listOf(Object.values(state.meters).map(meterAnswer), "/v1/billing/meters")],
    [
      "GET /v1/billing/meters/:id",
      ({ id }) => {
        const meter = state.meters[id];
        if (!meter) throw missing("meter", id);
        return meterAnswer(meter);
      },
    ],
    [
      "GET /v1/billing/meters/:id/event_summaries",
      ({ id, form }) => summarize(double, id, readForm(summarySchema, form)),
    ],
    ["POST /v1/billing/meter_events", ({ form }) => addMeterEvent(double, readForm(meterEventSchema, form))],
  ];
}

function createPrice(double: Double, input: z.output<typeof priceSchema>): PriceRecord {
  const { state } = double;
  const { product: productId, currency, lookup_key: lookupKey = null, nickname = null, metadata, recurring } = input;
  if (!state.products[productId]) throw missing("product", productId);
  const taken = Object.values(state.prices).find((price) => lookupKey !== null && price.lookupKey === lookupKey);
  if (taken && input.transfer_lookup_key !== "true") {
    throw new StripeDoubleError(`A price (${taken.id}) already uses that lookup key.`, { param: "lookup_key" });
  }
  if (taken) taken.lookupKey = null;
  const price: PriceRecord = {
    id: double.engine.nextId("price"),
    created: double.now(),
    productId,
    currency,
    lookupKey,
    nickname,
    metadata,
    charge: chargeOf(double, recurring, input),
  };
  state.prices[price.id] = price;
  return price;
}

function chargeOf(
  { state }: Double,
  { usage_type: kind, meter: meterId }: z.output<typeof priceSchema>["recurring"],
  { unit_amount: unitCents, tiers }: z.output<typeof priceSchema>,
): PriceRecord["charge"] {
  if (kind === "licensed") {
    if (unitCents === undefined) throw new StripeDoubleError("You must specify unit_amount.", { param: "unit_amount" });
    return { kind, unitCents };
  }
  if (!meterId || !state.meters[meterId]) throw missing("meter", meterId ?? "");
  if (tiers?.at(-1)?.up_to !== "inf") {
    throw new StripeDoubleError("The last tier's up_to must be inf.", { param: "tiers" });
  }
  return {
    kind,
    meterId,
    tiers: tiers.map(({ up_to: upTo, unit_amount: whole, unit_amount_decimal: unitDecimal = whole ?? "0" }) => ({
      upTo: upTo === "inf" ? null : upTo,
      unitDecimal,
    })),
  };
}

function addMeterEvent(double: Double, input: z.output<typeof meterEventSchema>) {
  const { state } = double;
  const created = double.now();
  const { event_name: eventName, identifier = double.engine.nextId("evt"), timestamp: at = created, payload } = input;
  if (!Object.values(state.meters).some((meter) => meter.eventName === eventName)) {
    throw new StripeDoubleError(`No active meter found for event name ${eventName}.`, { param: "event_name" });
  }
  if (!state.customers[payload.stripe_customer_id]) {
    throw new StripeDoubleError(`No such customer: '${payload.stripe_customer_id}'`, {
      param: "payload[stripe_customer_id]",
    });
  }
  if (at < created - 35 * daySeconds || at > created + 300) {
    throw new StripeDoubleError(
      "The timestamp must be within the past 35 calendar days or up to 5 minutes in the future.",
      {
        param: "timestamp",
      },
    );
  }
  const isKnown = state.meterEvents.some(
    (event) => event.identifier === identifier && event.created > created - daySeconds,
  );
  if (isKnown) {
    throw new StripeDoubleError(`An event already exists with identifier ${identifier}.`, {
      param: "identifier",
    });
  }
  const event = { identifier, eventName, customerId: payload.stripe_customer_id, value: payload.value, at, created };
  state.meterEvents.push(event);
  return meterEventAnswer(event);
}

function summarize(double: Double, meterId: string, input: z.output<typeof summarySchema>) {
  const { state } = double;
  if (!state.meters[meterId]) throw missing("meter", meterId);
  const { customer, start_time: start, end_time: end, value_grouping_window: window } = input;
  const step = { hour: 3600, day: daySeconds, none: 60 }[window ?? "none"];
  if (start % step !== 0 || end % step !== 0 || end <= start) {
    throw new StripeDoubleError(`start_time and end_time must be aligned to ${step} seconds.`, { param: "start_time" });
  }
  const width = window ? step : end - start;
  const spans = Array.from({ length: (end - start) / width }, (_, index) => ({
    start: start + index * width,
    end: start + (index + 1) * width,
  }));
  const summaries = spans
    .map((span) => meterEventSummaryAnswer(meterId, span, meteredQuantity(state, meterId, customer, span)))
    .filter(({ aggregated_value: value }) => value > 0 || !window);
  return listOf(summaries.reverse(), `/v1/billing/meters/${meterId}/event_summaries`);
}
