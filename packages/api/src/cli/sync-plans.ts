/**
 * Makes the meter, the products and the prices of the plans' catalogue at Stripe, or at its stand-in, by STRIPE_SECRET_KEY
 * or STRIPE_BASE_URL. May be run again at any time.
 */
import { createStripe } from "../billing/create-stripe.ts";
import { syncPlans } from "../billing/sync-plans.ts";
import { readStripeSettings } from "./env.ts";

try {
  const settings = readStripeSettings();
  if (!settings) throw new Error("Set STRIPE_SECRET_KEY, or STRIPE_BASE_URL for the stand-in.");
  const made = await syncPlans(createStripe(settings));
  console.log(made.length === 0 ? "Stripe has every plan." : `Made ${made.join(", ")}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
