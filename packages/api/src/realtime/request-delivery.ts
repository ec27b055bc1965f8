import { signDeliveryToken } from "@mockingbird/auth/delivery-token";
import { type DeliveryAnswer, DomainError, deliveryAnswerSchema } from "@mockingbird/domain";
import type { RealtimeSettings } from "../trpc/person-context.ts";

const requestTimeoutMs = 10_000;
const unanswered = "The part of Mockingbird that holds the transcript did not answer. Try again in a minute.";

/**
 * Asks the Worker to deliver the transcript of one interview now, and answers where it stands. Throws INTERNAL when the
 * Worker cannot be reached or answers anything else.
 */
export async function requestDelivery(
  { url, tokenKey }: RealtimeSettings,
  interview: { org: string; iv: string },
): Promise<DeliveryAnswer> {
  const address = `${url}/v1/interviews/${encodeURIComponent(interview.iv)}/deliver`;
  const headers = { authorization: `Bearer ${await signDeliveryToken(tokenKey, interview)}` };
  try {
    const signal = AbortSignal.timeout(requestTimeoutMs);
    const response = await fetch(address, { method: "POST", headers, redirect: "error", signal });
    if (!response.ok) throw new Error(`The Worker answered ${response.status}.`);
    return deliveryAnswerSchema.parse(await response.json());
  } catch (error) {
    throw new DomainError("INTERNAL", unanswered, { cause: error });
  }
}
