import { z } from "zod";
import { checkoutAnswer } from "../answers/customer-answers.ts";
import { find } from "../core/find.ts";
import type { CheckoutRecord } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, metadataSchema, pageShape, readForm, wholeSchema } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

/** How long a session is open (API, "Create a Checkout Session", expires_at). */
const openSeconds = 24 * 3_600;

const createSchema = z.strictObject({
  ...expandShape,
  mode: z.literal("subscription"),
  customer: z.string(),
  client_reference_id: z.string().max(200).optional(),
  line_items: z
    .array(z.strictObject({ price: z.string(), quantity: wholeSchema.pipe(z.int().positive()).optional() }))
    .min(1),
  subscription_data: z
    .strictObject({
      trial_period_days: wholeSchema.pipe(z.int().min(1).max(730)).optional(),
      metadata: metadataSchema,
      billing_mode: z.strictObject({ type: z.enum(["classic", "flexible"]) }).optional(),
    })
    .optional(),
  metadata: metadataSchema,
  success_url: z.url(),
  cancel_url: z.url().optional(),
  expires_at: wholeSchema.optional(),
  payment_method_collection: z.literal("always").optional(),
  locale: z.string().optional(),
});
const listSchema = z.strictObject({
  ...pageShape,
  customer: z.string().optional(),
  status: z.enum(["open", "complete", "expired"]).optional(),
});

export function checkoutRoutes(double: Double): Route[] {
  const { state } = double;
  return [
    [
      "POST /v1/checkout/sessions",
      ({ form }) => checkoutAnswer(open(double, readForm(createSchema, form)), double.url),
    ],
    [
      "GET /v1/checkout/sessions/:id",
      ({ id }) => checkoutAnswer(find(state.checkouts, "checkout.session", id), double.url),
    ],
    [
      "GET /v1/checkout/sessions",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.checkouts)
          .filter(({ customerId }) => !input.customer || customerId === input.customer)
          .filter(({ status }) => !input.status || status === input.status)
          .reverse();
        return pageOf(
          found.map((checkout) => checkoutAnswer(checkout, double.url)),
          input,
          "/v1/checkout/sessions",
        );
      },
    ],
    [
      "POST /v1/checkout/sessions/:id/expire",
      ({ id }) => {
        const checkout = find(state.checkouts, "checkout.session", id);
        if (checkout.status !== "open") throw new StripeDoubleError("Only open Checkout Sessions can be expired.");
        checkout.status = "expired";
        double.announce("checkout.session.expired", id);
        return checkoutAnswer(checkout, double.url);
      },
    ],
  ];
}

function open({ state, engine, now }: Double, input: z.output<typeof createSchema>): CheckoutRecord {
  const { id: customerId } = find(state.customers, "customer", input.customer, "customer");
  const checkout: CheckoutRecord = {
    id: engine.nextId("cs_test"),
    created: now(),
    expiresAt: input.expires_at ?? now() + openSeconds,
    status: "open",
    customerId,
    clientReferenceId: input.client_reference_id ?? null,
    items: input.line_items.map(({ price: priceId, quantity = null }) => {
      const price = find(state.prices, "price", priceId, "line_items");
      if (!price.isActive) throw new StripeDoubleError(`The price ${priceId} is inactive.`, { param: "line_items" });
      if ((price.charge.kind === "metered") === (quantity === null)) return { priceId, quantity };
      const message =
        quantity === null
          ? "Quantity is required. Add `quantity` to the line item."
          : "Quantity should not be specified where usage_type is `metered`. Remove `quantity` from the line item.";
      throw new StripeDoubleError(message, { param: "line_items" });
    }),
    trialDays: input.subscription_data?.trial_period_days ?? 0,
    // Flexible unless something else is said, since 2025-09-30.clover.
    isFlexible: input.subscription_data?.billing_mode?.type !== "classic",
    metadata: input.metadata,
    subscriptionMetadata: input.subscription_data?.metadata ?? {},
    successUrl: input.success_url,
    cancelUrl: input.cancel_url ?? null,
    subscriptionId: null,
    invoiceId: null,
  };
  state.checkouts[checkout.id] = checkout;
  return checkout;
}
