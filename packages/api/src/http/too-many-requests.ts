import { TooManyRequestsError } from "@mockingbird/domain";
import { refusal } from "./refusal.ts";

/** Tells a client when to come back (RFC 9110 §10.2.3); no header for any other error. */
export function retryAfterHeader(error: unknown): Record<string, string> {
  return error instanceof TooManyRequestsError ? { "retry-after": String(error.retryAfterSeconds) } : {};
}

/** The answer to a request that came once too often, or `null` when `turns` were still to be had. */
export async function refuseTooMany(turns: Promise<unknown>): Promise<Response | null> {
  try {
    await turns;
    return null;
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    return refusal(429, error.code, error.message, retryAfterHeader(error));
  }
}
