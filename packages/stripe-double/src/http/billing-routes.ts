import { z } from "zod";
import { checkoutAnswer, customerAnswer, portalAnswer } from "../answers/customer-answers.ts";
import { invoiceAnswer } from "../answers/invoice-answer.ts";
import { subscriptionAnswer } from "../answers/subscription-answer.ts";
import { listOf } from "../answers/wire.ts";
import { type Change, planChange } from "../core/change.ts";
import type { CheckoutRecord, InvoiceRecord, SubscriptionRecord } from "../core/records.ts";
import { missing, StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, flagSchema, metadataSchema, readForm, wholeSchema } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const checkoutOpenSeconds = 24 * 3600;

const customerSchema = z.strictObject({
  ...expandShape,
  email: z.string().optional(),
  name: z.string().optional(),
  metadata: metadataSchema,
});

const checkoutSchema = z.strictObject({
  ...expandShape,
  mode: z.literal("subscription"),
  customer: z.string(),
  client_reference_id: z.string().optional(),
  line_items: z.array(z.strictObject({ price: z.string(), quantity: wholeSchema.optional() })).min(1),
  subscription_data: z
    .strictObject({
      trial_period_days: wholeSchema.optional(),
      metadata: metadataSchema,
      billing_mode: z.strictObject({ type: z.enum(["classic", "flexible"]) }).optional(),
    })
    .optional(),
  metadata: metadataSchema,
  success_url: z.url(),
  cancel_url: z.url().optional(),
  payment_method_collection: z.literal("always").optional(),
});

const itemsSchema = z.array(
  z.strictObject({
    id: z.string().optional(),
    price: z.string().optional(),
    quantity: wholeSchema.optional(),
    deleted: flagSchema.optional(),
  }),
);
const prorationSchema = z.enum(["none", "create_prorations", "always_invoice"]).default("create_prorations");
const anchorSchema = z
  .strictObject({ type: z.enum(["now", "unchanged"]) })
  .default({ type: "unchanged" })
  .transform(({ type }) => type);

const subscriptionUpdateSchema = z.strictObject({
  ...expandShape,
  items: itemsSchema.optional(),
  cancel_at_period_end: flagSchema.optional(),
  proration_behavior: prorationSchema,
  billing_cycle_anchor: anchorSchema,
  metadata: metadataSchema.optional(),
});

const previewSchema = z.strictObject({
  ...expandShape,
  customer: z.string().optional(),
  subscription: z.string(),
  subscription_details: z.strictObject({
    items: itemsSchema,
    proration_behavior: prorationSchema,
    billing_cycle_anchor: anchorSchema,
  }),
});

const listSchema = z.strictObject({
  ...expandShape,
  customer: z.string().optional(),
  subscription: z.string().optional(),
  status: z.string().optional(),
  limit: wholeSchema.optional(),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  type: z.string().optional(),
});

function asChange(
  items: z.output<typeof itemsSchema>,
  input: { proration_behavior: Change["proration"]; billing_cycle_anchor: "now" | "unchanged" },
): Change {
  return {
    items: items.map(({ id = null, price = null, quantity = null, deleted = false }) => ({
      id,
      priceId: price,
      quantity,
      isDeleted: deleted,
    })),
    proration: input.proration_behavior,
    startsNewPeriod: input.billing_cycle_anchor === "now",
  };
}

/** Customers, Checkout, the portal, subscriptions, invoices and events. */
export function billingRoutes(double: Double): Route[] {
  const { state, engine } = double;
  const subscriptionOf = (id: string): SubscriptionRecord => {
    const subscription = state.subscriptions[id];
    if (!subscription) throw missing("subscription", id);
    return subscription;
  };
  const invoiceOf = (id: string): InvoiceRecord => {
    const invoice = state.invoices[id];
    if (!invoice) throw missing("invoice", id);
    return invoice;
  };
  const answerSubscription = (subscription: SubscriptionRecord, form: { expand?: string[] | undefined } = {}) => {
    const answer = subscriptionAnswer(state, subscription);
    const { latestInvoiceId } = subscription;
    if (!form.expand?.includes("latest_invoice") || latestInvoiceId === null) return answer;
    return { ...answer, latest_invoice: invoiceAnswer(state, invoiceOf(latestInvoiceId), double.url) };
  };
  const answerInvoice = (invoice: InvoiceRecord) => invoiceAnswer(state, invoice, double.url);

  return [
    [
      "POST /v1/customers",
      ({ form }) => {
        const { email = null, name = null, metadata } = readForm(customerSchema, form);
        const id = engine.nextId("cus");
        state.customers[id] = { id, created: double.now(), email, name, metadata, card: null, balanceCents: 0 };
        double.announce("customer.created", "customer", id);
        return customerAnswer(state.customers[id]);
      },
    ],
    [
      "POST /v1/customers/:id",
      ({ id, form }) => {
        const customer = state.customers[id];
        if (!customer) throw missing("customer", id);
        const { email = customer.email, name = customer.name, metadata } = readForm(customerSchema, form);
        Object.assign(customer, { email, name, metadata: { ...customer.metadata, ...metadata } });
        double.announce("customer.updated", "customer", id);
        return customerAnswer(customer);
      },
    ],
    [
      "GET /v1/customers/:id",
      ({ id }) => {
        const customer = state.customers[id];
        if (!customer) throw missing("customer", id);
        return customerAnswer(customer);
      },
    ],
    ["POST /v1/checkout/sessions", ({ form }) => checkoutAnswer(openCheckout(double, form), double.url)],
    [
      "GET /v1/checkout/sessions/:id",
      ({ id }) => {
        const checkout = state.checkouts[id];
        if (!checkout) throw missing("checkout.session", id);
        return checkoutAnswer(checkout, double.url);
      },
    ],
    [
      "POST /v1/checkout/sessions/:id/expire",
      ({ id }) => {
        const checkout = state.checkouts[id];
        if (!checkout) throw missing("checkout.session", id);
        if (checkout.status !== "open") throw new StripeDoubleError("Only open Checkout Sessions can be expired.");
        checkout.status = "expired";
        double.announce("checkout.session.expired", "checkout", id);
        return checkoutAnswer(checkout, double.url);
      },
    ],
    [
      "POST /v1/billing_portal/sessions",
      ({ form }) => {
        const schema = z.strictObject({ ...expandShape, customer: z.string(), return_url: z.url() });
        const { customer: customerId, return_url: returnUrl } = readForm(schema, form);
        if (!state.customers[customerId]) throw missing("customer", customerId);
        const portal = { id: engine.nextId("bps"), created: double.now(), customerId, returnUrl };
        state.portals[portal.id] = portal;
        return portalAnswer(portal, double.url);
      },
    ],
    [
      "GET /v1/subscriptions/:id",
      ({ id, form }) => answerSubscription(subscriptionOf(id), readForm(z.strictObject(expandShape), form)),
    ],
    [
      "GET /v1/subscriptions",
      ({ form }) => {
        const input = readForm(listSchema, form);
        // Without a status, what has ended is left out (API, "List subscriptions").
        const matches = ({ customerId, status }: SubscriptionRecord) =>
          (!input.customer || customerId === input.customer) &&
          (input.status === "all" || (input.status ? status === input.status : status !== "canceled"));
        const { page, hasMore } = pageOf(Object.values(state.subscriptions).filter(matches).reverse(), input);
        return listOf(
          page.map((subscription) => answerSubscription(subscription)),
          "/v1/subscriptions",
          hasMore,
        );
      },
    ],
    [
      "POST /v1/subscriptions/:id",
      ({ id, form }) => {
        const subscription = subscriptionOf(id);
        const input = readForm(subscriptionUpdateSchema, form);
        for (const { price } of input.items ?? []) if (price && !state.prices[price]) throw missing("price", price);
        Object.assign(subscription.metadata, input.metadata);
        if (input.items) engine.change(subscription, asChange(input.items, input), double.now());
        if (input.cancel_at_period_end !== undefined) {
          engine.setCancelsAtPeriodEnd(subscription, input.cancel_at_period_end, double.now());
        }
        return answerSubscription(subscription, input);
      },
    ],
    [
      "DELETE /v1/subscriptions/:id",
      ({ id, form }) => {
        const schema = z.strictObject({
          ...expandShape,
          invoice_now: flagSchema.default(false),
          prorate: flagSchema.optional(),
        });
        const subscription = subscriptionOf(id);
        engine.cancelNow(subscription, readForm(schema, form).invoice_now, double.now());
        return answerSubscription(subscription);
      },
    ],
    [
      "POST /v1/invoices/create_preview",
      ({ form }) => answerInvoice(previewChange(double, readForm(previewSchema, form), subscriptionOf)),
    ],
    ["GET /v1/invoices/:id", ({ id }) => answerInvoice(invoiceOf(id))],
    [
      "GET /v1/invoices",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const matches = ({ customerId, subscriptionId, status }: InvoiceRecord) =>
          (!input.customer || customerId === input.customer) &&
          (!input.subscription || subscriptionId === input.subscription) &&
          (!input.status || status === input.status);
        const { page, hasMore } = pageOf(Object.values(state.invoices).filter(matches).reverse(), input);
        return listOf(page.map(answerInvoice), "/v1/invoices", hasMore);
      },
    ],
    [
      "POST /v1/invoices/:id/pay",
      ({ id }) => {
        const invoice = invoiceOf(id);
        if (!engine.pay(invoice, double.now())) {
          throw new StripeDoubleError("Your card was declined.", {
            status: 402,
            type: "card_error",
            code: "card_declined",
          });
        }
        return answerInvoice(invoice);
      },
    ],
    [
      "GET /v1/events/:id",
      ({ id }) => {
        const event = state.events.find((known) => known.id === id);
        if (!event) throw missing("event", id);
        return double.eventAnswer(event);
      },
    ],
    [
      "GET /v1/events",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const matching = state.events.filter(({ type }) => !input.type || type === input.type).reverse();
        const { page, hasMore } = pageOf(matching, input);
        return listOf(
          page.map((event) => double.eventAnswer(event)),
          "/v1/events",
          hasMore,
        );
      },
    ],
  ];
}

function openCheckout(double: Double, form: Parameters<typeof readForm>[1]): CheckoutRecord {
  const { state, engine } = double;
  const input = readForm(checkoutSchema, form);
  if (!state.customers[input.customer]) throw missing("customer", input.customer);
  for (const { price, quantity } of input.line_items) {
    const found = state.prices[price];
    if (!found) throw missing("price", price);
    if (found.charge.kind === "metered" && quantity !== undefined) {
      throw new StripeDoubleError("Quantity should not be specified where usage_type is metered.", {
        param: "line_items",
      });
    }
  }
  const checkout: CheckoutRecord = {
    id: `cs_${engine.nextId("test").slice("test_".length)}`,
    created: double.now(),
    expiresAt: double.now() + checkoutOpenSeconds,
    status: "open",
    customerId: input.customer,
    clientReferenceId: input.client_reference_id ?? null,
    items: input.line_items.map(({ price, quantity = null }) => ({ priceId: price, quantity })),
    trialDays: input.subscription_data?.trial_period_days ?? 0,
    isFlexible: input.subscription_data?.billing_mode?.type !== "classic",
    metadata: input.metadata,
    subscriptionMetadata: input.subscription_data?.metadata ?? {},
    successUrl: input.success_url,
    cancelUrl: input.cancel_url ?? null,
    subscriptionId: null,
  };
  state.checkouts[checkout.id] = checkout;
  return checkout;
}

/** The invoice that a change would make, which is kept nowhere. */
function previewChange(
  double: Double,
  input: z.output<typeof previewSchema>,
  subscriptionOf: (id: string) => SubscriptionRecord,
): InvoiceRecord {
  const subscription = subscriptionOf(input.subscription);
  const now = double.now();
  const change = asChange(input.subscription_details.items, input.subscription_details);
  const { lines } = planChange(double.state, subscription, change, now, () => "si_preview");
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const balance = double.state.customers[subscription.customerId]?.balanceCents ?? 0;
  return {
    id: "upcoming_in_preview",
    created: now,
    number: null,
    customerId: subscription.customerId,
    subscriptionId: subscription.id,
    reason: "subscription_update",
    status: "draft",
    currency: "usd",
    lines: lines.map((line, index) => ({ ...line, id: `il_preview_${index}` })),
    periodStart: subscription.periodStart,
    periodEnd: now,
    finalizesAt: null,
    finalizedAt: null,
    paidAt: null,
    creditUsedCents: Math.max(0, Math.min(total, -balance)),
    attempts: 0,
    nextAttemptAt: null,
  };
}
