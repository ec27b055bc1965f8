import { Stripe } from "stripe";
import type { StripeSettings } from "./stripe-settings.ts";

/** Somebody who looks at a page is told soon that Stripe does not answer; the clock has time. */
const patience = {
  person: { timeout: 8_000, maxNetworkRetries: 1 },
  clock: { timeout: 20_000, maxNetworkRetries: 2 },
} as const;

/** Stripe's SDK, as everything of ours uses it. A POST that is tried again carries the same idempotency key. */
export function createStripe(
  { secretKey, baseUrl }: Pick<StripeSettings, "secretKey" | "baseUrl">,
  who: keyof typeof patience = "clock",
): Stripe {
  return new Stripe(secretKey, {
    ...patience[who],
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
