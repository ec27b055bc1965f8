import { z } from "zod";
import { priceAnswer } from "../answers/catalogue-answers.ts";
import { find } from "../core/find.ts";
import type { PriceRecord, State } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, flagSchema, mergeMetadata, metadataSchema, pageShape, readForm, wholeSchema } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const tierSchema = z.strictObject({
  up_to: z.union([z.literal("inf"), wholeSchema]),
  unit_amount: z.string().regex(/^\d+$/).optional(),
  unit_amount_decimal: z
    .string()
    .regex(/^\d+(\.\d{1,12})?$/)
    .optional(),
});
const createSchema = z.strictObject({
  ...expandShape,
  product: z.string(),
  currency: z.string(),
  lookup_key: z.string().max(200).optional(),
  transfer_lookup_key: flagSchema.default(false),
  nickname: z.string().optional(),
  metadata: metadataSchema,
  unit_amount: wholeSchema.optional(),
  billing_scheme: z.enum(["per_unit", "tiered"]).default("per_unit"),
  tiers_mode: z.literal("graduated").optional(),
  tiers: z.array(tierSchema).min(1).optional(),
  tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
  recurring: z.strictObject({
    interval: z.literal("month"),
    interval_count: z.literal("1").optional(),
    usage_type: z.enum(["licensed", "metered"]).default("licensed"),
    meter: z.string().optional(),
  }),
});
const updateSchema = z.strictObject({
  ...expandShape,
  active: flagSchema.optional(),
  lookup_key: z.string().max(200).optional(),
  transfer_lookup_key: flagSchema.default(false),
  nickname: z.string().optional(),
  metadata: metadataSchema,
});
const listSchema = z.strictObject({
  ...pageShape,
  active: flagSchema.optional(),
  lookup_keys: z.array(z.string()).max(10).optional(),
  product: z.string().optional(),
});

export function priceRoutes({ state, engine, now }: Double): Route[] {
  return [
    [
      "POST /v1/prices",
      ({ form }) => {
        const input = readForm(createSchema, form);
        const { id: productId } = find(state.products, "product", input.product, "product");
        const charge = chargeOf(state, input);
        const price: PriceRecord = {
          id: engine.nextId("price"),
          created: now(),
          isActive: true,
          productId,
          currency: input.currency,
          lookupKey: null,
          nickname: input.nickname ?? null,
          metadata: input.metadata,
          charge,
        };
        takeLookupKey(state, price, input.lookup_key, input.transfer_lookup_key);
        state.prices[price.id] = price;
        return priceAnswer(price);
      },
    ],
    [
      "POST /v1/prices/:id",
      ({ id, form }) => {
        const price = find(state.prices, "price", id);
        const input = readForm(updateSchema, form);
        takeLookupKey(state, price, input.lookup_key, input.transfer_lookup_key);
        const { active = price.isActive, nickname = price.nickname } = input;
        const metadata = mergeMetadata(price.metadata, input.metadata);
        Object.assign(price, { isActive: active, nickname, metadata });
        return priceAnswer(price);
      },
    ],
    ["GET /v1/prices/:id", ({ id }) => priceAnswer(find(state.prices, "price", id))],
    [
      "GET /v1/prices",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.prices)
          .filter(({ lookupKey }) => !input.lookup_keys || input.lookup_keys.includes(lookupKey ?? ""))
          .filter(({ productId }) => !input.product || productId === input.product)
          .filter(({ isActive }) => input.active === undefined || isActive === input.active)
          .reverse();
        return pageOf(found.map(priceAnswer), input, "/v1/prices");
      },
    ],
  ];
}

/** A key is of one price at a time; it moves only where that is asked for. */
function takeLookupKey(state: State, price: PriceRecord, key: string | undefined, isTransferred: boolean): void {
  if (key === undefined || key === price.lookupKey) return;
  const holder = Object.values(state.prices).find(({ lookupKey }) => lookupKey === key);
  if (holder && !isTransferred) {
    const message = `A price (\`${holder.id}\`) already uses that lookup key.`;
    throw new StripeDoubleError(message, { param: "lookup_key" });
  }
  if (holder) holder.lookupKey = null;
  price.lookupKey = key;
}

function chargeOf(state: State, input: z.output<typeof createSchema>): PriceRecord["charge"] {
  const { unit_amount: unitCents, tiers } = input;
  const { usage_type: kind, meter } = input.recurring;
  if (kind === "licensed") {
    if (unitCents === undefined || tiers) {
      throw new StripeDoubleError("The stand-in knows licensed prices only with unit_amount.", {
        param: "unit_amount",
      });
    }
    return { kind, unitCents };
  }
  const { id: meterId } = find(state.meters, "meter", meter ?? "", "recurring[meter]");
  if (input.billing_scheme !== "tiered" || !input.tiers_mode || tiers?.at(-1)?.up_to !== "inf") {
    const message = "The stand-in knows metered prices only with graduated tiers, of which the last is up to inf.";
    throw new StripeDoubleError(message, { param: "tiers" });
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
