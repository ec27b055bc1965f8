import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { withSystem } from "@mockingbird/db/system";
import type { PlanId, Role } from "@mockingbird/domain";
import { type StripeDouble, type StripeDoubleOptions, startStripeDouble } from "@mockingbird/stripe-double";
import { Stripe } from "stripe";
import { syncPlans } from "../../src/billing/sync-plans.ts";
import { createStripeWebhookHandler } from "../../src/http/stripe-webhook-handler.ts";
import { addMember, addOrganizations, now, staffCaller, tenants } from "../people.ts";

export const webhookSecret = "whsec_of_these_tests";
export const daySeconds = 86_400;

/** Stripe's stand-in with every plan, the real SDK before it, and the console's webhook door behind a real address. */
export interface BillingStand {
  double: StripeDouble;
  stripe: Stripe;
  /** Of the webhook door. */
  webhookUrl: string;
  /** While it is set, Stripe answers every request with it. */
  failing: { status: number | null };
  /** Organisations that mails were sent for. */
  sentFor: string[];
  close(): Promise<void>;
}

export async function openBillingStand({
  tellsNobody = false,
  ...options
}: Partial<StripeDoubleOptions> & { tellsNobody?: boolean } = {}): Promise<BillingStand> {
  const failing: BillingStand["failing"] = { status: null };
  const sentFor: string[] = [];
  let handle: ((request: Request) => Promise<Response>) | null = null;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const headers = new Headers({ "stripe-signature": String(request.headers["stripe-signature"] ?? "") });
    const answer = await handle?.(
      new Request("http://localhost/api/stripe/webhook", { method: "POST", headers, body }),
    );
    response.writeHead(answer?.status ?? 503).end(await answer?.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on a port.");
  const webhookUrl = `http://127.0.0.1:${address.port}`;
  const double = await startStripeDouble({
    port: 0,
    now: () => now,
    onRequest: () => failing.status ?? undefined,
    ...(!tellsNobody && { webhook: { url: webhookUrl, secret: webhookSecret } }),
    ...options,
  });
  const stripe = stripeOf(double);
  handle = createStripeWebhookHandler({
    billing: { stripe, webhookSecrets: [webhookSecret] },
    startSending: (orgId) => void sentFor.push(orgId),
    now: () => double.now(),
  });
  await syncPlans(stripe);
  return {
    double,
    stripe,
    webhookUrl,
    failing,
    sentFor,
    close: async () => {
      await double.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The SDK as ours, but a request that fails is told at once. */
export function stripeOf(double: StripeDouble): Stripe {
  return new Stripe("double", { ...double.clientOptions, telemetry: false, maxNetworkRetries: 0 });
}

/** What Stripe sends when it tells of an event. */
export function postEvent(
  webhookUrl: string,
  body: string,
  { secret = webhookSecret, timestamp }: { secret?: string; timestamp?: number } = {},
): Promise<Response> {
  const given = { payload: body, secret, ...(timestamp !== undefined && { timestamp }) };
  const headers = { "stripe-signature": Stripe.webhooks.generateTestHeaderString(given) };
  return fetch(webhookUrl, { method: "POST", headers, body });
}

/** Both organisations, with one member of each role that the console admits. */
export async function addBillingPeople(): Promise<void> {
  await addOrganizations();
  for (const orgId of tenants) {
    for (const role of ["owner", "admin", "reviewer"] as const) await addMember(orgId, role, { id: role });
  }
}

export type OrgId = (typeof tenants)[number];

/** The console's procedures as this member calls them, at the time of Stripe's stand-in. */
export async function billingCaller(stand: BillingStand | null, orgId: OrgId, role: Role = "owner") {
  const where = { orgId_id: { orgId, id: role } };
  const { userId } = await withSystem((tx) => tx.membership.findUniqueOrThrow({ where }));
  const billing = stand && { stripe: stand.stripe, isDemonstration: true };
  return staffCaller({ orgId, userId }, stand ? () => stand.double.now() : () => now, { billing });
}

/** The id of the Checkout session behind an address. */
export const sessionOf = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";

/** An owner subscribes, and is back. */
export async function subscribe(stand: BillingStand, orgId: OrgId, planId: PlanId = "pilot"): Promise<void> {
  const owner = await billingCaller(stand, orgId);
  const { url } = await owner.billing.startCheckout({ planId });
  await stand.double.completeCheckout(sessionOf(url));
  await owner.billing.refresh();
}

/** Leaves nothing of billing in either organisation. */
export function clearBilling(): Promise<void> {
  return withSystem(async (tx) => {
    for (const orgId of tenants) {
      const of = { where: { orgId } };
      await tx.meterEvent.deleteMany(of);
      await tx.stripeEvent.deleteMany(of);
      await tx.invoice.deleteMany(of);
      await tx.billingAccount.deleteMany(of);
      await tx.outgoingMail.deleteMany(of);
    }
  });
}

/** What is kept of an organisation's billing, but not how often Stripe was asked for it. */
export function readKept(orgId: OrgId) {
  return withSystem(async (tx) => {
    const of = { where: { orgId }, orderBy: { id: "asc" } } as const;
    const account = await tx.billingAccount.findFirstOrThrow({
      where: { orgId },
      omit: { fetchSeq: true, appliedSeq: true, createdAt: true },
    });
    const invoices = await tx.invoice.findMany({ ...of, omit: { appliedSeq: true } });
    return { account, invoices };
  });
}

/** Mails of a kind that were queued, as "subject to member". */
export function mailsOf(orgId: OrgId, kind: string): Promise<string[]> {
  return withSystem(async (tx) => {
    const mails = await tx.outgoingMail.findMany({ where: { orgId, kind } });
    return mails.map(({ subjectId, membershipId }) => `${subjectId} to ${membershipId}`).sort();
  });
}
