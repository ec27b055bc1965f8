import { DomainError } from "@mockingbird/domain";
import { Stripe } from "stripe";

/** Asks Stripe something outside every transaction. @throws DomainError BILLING_UNAVAILABLE when it gives no answer. */
export async function askStripe<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new DomainError("BILLING_UNAVAILABLE", undefined, { cause: error });
  }
}

/** Whether Stripe did not answer, was too busy, or broke: another time it may do what it was asked. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Stripe.errors.StripeConnectionError) return true;
  if (error instanceof Stripe.errors.StripeRateLimitError) return true;
  return error instanceof Stripe.errors.StripeError && (error.statusCode ?? 0) >= 500;
}
