import { Stripe } from "stripe";
import type { StripeSettings } from "./stripe-settings.ts";

const answerMs = 20_000;
const retriesMax = 2;

/** Stripe's SDK, as everything of ours uses it. A POST that is tried again carries the same idempotency key. */
export function createStripe({ secretKey, baseUrl }: Pick<StripeSettings, "secretKey" | "baseUrl">): Stripe {
  return new Stripe(secretKey, {
    maxNetworkRetries: retriesMax,
    timeout: answerMs,
    telemetry: false,
    ...(baseUrl !== undefined && addressOf(new URL(baseUrl))),
  });
}

function addressOf({ hostname, port, protocol }: URL) {
  const isSecure = protocol === "https:";
  return {
    host: hostname,
    port: port === "" ? (isSecure ? 443 : 80) : Number(port),
    protocol: isSecure ? ("https" as const) : ("http" as const),
  };
}
