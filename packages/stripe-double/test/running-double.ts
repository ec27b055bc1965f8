import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { Stripe } from "stripe";
import { onTestFinished } from "vitest";
import { type StripeDouble, type StripeDoubleOptions, startStripeDouble } from "../src/index.ts";

export const webhookSecret = "whsec_for_tests";
export const startsAt = new Date("2026-01-31T12:00:00Z");

export interface RunningDouble {
  double: StripeDouble;
  stripe: Stripe;
}

/** A double whose machine clock stands still, with the real SDK before it. Both end with the test. */
export async function runDouble(options: Partial<StripeDoubleOptions> = {}): Promise<RunningDouble> {
  const double = await startStripeDouble({ port: 0, now: () => startsAt, ...options });
  onTestFinished(() => double.close());
  return { double, stripe: clientOf(double) };
}

export function clientOf(double: StripeDouble): Stripe {
  return new Stripe("sk_test_double", { ...double.clientOptions, telemetry: false, maxNetworkRetries: 0 });
}

export interface Catalogue {
  meterId: string;
  monthlyId: string;
  secondsId: string;
}

/** A plan as a catalogue has it: a monthly price, and one for metered seconds with a number of them included. */
export async function createPlan(
  stripe: Stripe,
  { plan = "small", monthlyCents = 4_900, included = 3_000, unit = "0.3" } = {},
): Promise<Catalogue> {
  const { data: meters } = await stripe.billing.meters.list();
  const meter =
    meters[0] ??
    (await stripe.billing.meters.create({
      display_name: "Seconds of interviews",
      event_name: "interview_seconds",
      default_aggregation: { formula: "sum" },
    }));
  const product = await stripe.products.create({ name: plan });
  const monthly = await stripe.prices.create({
    product: product.id,
    currency: "usd",
    unit_amount: monthlyCents,
    lookup_key: `${plan}-monthly`,
    recurring: { interval: "month" },
  });
  const seconds = await stripe.prices.create({
    product: product.id,
    currency: "usd",
    lookup_key: `${plan}-seconds`,
    billing_scheme: "tiered",
    tiers_mode: "graduated",
    tiers: [
      { up_to: included, unit_amount: 0 },
      { up_to: "inf", unit_amount_decimal: Stripe.Decimal.from(unit) },
    ],
    recurring: { interval: "month", usage_type: "metered", meter: meter.id },
  });
  return { meterId: meter.id, monthlyId: monthly.id, secondsId: seconds.id };
}

export interface Subscribed extends Catalogue {
  customerId: string;
  sessionId: string;
  subscription: Stripe.Subscription;
}

/** Somebody subscribed to the small plan at Checkout. */
export async function subscribe(
  { double, stripe }: RunningDouble,
  { card = "works", trialDays }: { card?: "works" | "declines"; trialDays?: number } = {},
): Promise<Subscribed> {
  const catalogue = await createPlan(stripe);
  const customer = await stripe.customers.create({
    email: "ada@example.test",
    name: "Ada",
    metadata: { orgId: "org_1" },
  });
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer: customer.id,
    client_reference_id: "org_1",
    line_items: [{ price: catalogue.monthlyId, quantity: 1 }, { price: catalogue.secondsId }],
    subscription_data: {
      billing_mode: { type: "flexible" },
      metadata: { orgId: "org_1" },
      ...(trialDays !== undefined && { trial_period_days: trialDays }),
    },
    success_url: "http://localhost:1/done?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:1/back",
  });
  await double.completeCheckout(session.id, card);
  const { subscription } = await stripe.checkout.sessions.retrieve(session.id);
  if (typeof subscription !== "string") throw new Error("The session has no subscription.");
  return {
    ...catalogue,
    customerId: customer.id,
    sessionId: session.id,
    subscription: await stripe.subscriptions.retrieve(subscription),
  };
}

interface Received {
  body: string;
  headers: IncomingHttpHeaders;
}

/** An address that takes webhooks, and answers each as it is told: with 200, unless it is told otherwise. */
export async function receiveWebhooks(statusOf: (nth: number) => number = () => 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    received.push({ body: await text(request), headers: request.headers });
    response.writeHead(statusOf(received.length)).end();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}/webhook`, secret: webhookSecret, received };
}
