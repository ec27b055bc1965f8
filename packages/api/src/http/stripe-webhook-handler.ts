import { readBody } from "@mockingbird/auth/next-auth";
import type { Stripe } from "stripe";
import { z } from "zod";
import { carryOutEvent } from "../billing/carry-out-event.ts";
import { describeError, logEvent } from "../log-event.ts";
import { refusal } from "./refusal.ts";

/** Stripe's events are a few kilobytes; an invoice with many lines has more. */
const bodyBytesMax = 512 * 1024;
/** How old a signed body may be, in seconds. Never 0, which would switch the check off. */
const toleranceSeconds = 300;

/**
 * Takes Stripe's webhooks: the raw body, with a signature by any of the secrets, so that one can be replaced by another.
 * 200 once it is carried out, was before, or means nothing here; 500 lets Stripe send it again.
 */
export function createStripeWebhookHandler(settings: {
  /** null: there is no billing. */
  billing: { stripe: Stripe; webhookSecrets: readonly string[] } | null;
  startSending: (orgId: string) => void;
  now: () => Date;
}) {
  return async (request: Request): Promise<Response> => {
    const { billing, now, startSending } = settings;
    if (!billing) return refusal(404, "NOT_FOUND");
    if (request.method !== "POST") return refusal(405, "INVALID_INPUT");
    const body = await readBody(request, bodyBytesMax);
    if (body === null) return refusal(413, "INVALID_INPUT", "That is larger than any event of Stripe's.");
    const event = await readSigned(billing, body, request.headers.get("stripe-signature") ?? "");
    if (!event) return refusal(400, "INVALID_INPUT", "The signature is missing, wrong or too old.");
    try {
      const outcome = await carryOutEvent(billing.stripe, event, now);
      if ("orgId" in outcome) startSending(outcome.orgId);
      return Response.json({ outcome: outcome.outcome }, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      logEvent("stripe-event.failed", { id: event.id, type: event.type, ...describeError(error) });
      return refusal(500, "INTERNAL");
    }
  };
}

/** What an event of Stripe's has in any case. */
const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  data: z.object({ object: z.object() }),
});

/** The event that somebody with one of the secrets signed lately; null for everything else. */
async function readSigned(
  { stripe, webhookSecrets }: { stripe: Stripe; webhookSecrets: readonly string[] },
  body: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<Stripe.Event | null> {
  for (const secret of webhookSecrets) {
    // The SDK throws also what is no StripeError: at a header without a signature in it, and at a body that is no JSON.
    const event = await stripe.webhooks
      .constructEventAsync(Buffer.from(body), signature, secret, toleranceSeconds)
      .catch(() => null);
    if (event && eventSchema.safeParse(event).success) return event;
  }
  return null;
}
