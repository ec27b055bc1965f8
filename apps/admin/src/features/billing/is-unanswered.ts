import { TRPCClientError } from "@trpc/client";

/** Whether the payment service, or ours, did not answer, so that nobody knows what came of a request. */
export function isUnanswered(failure: unknown): boolean {
  const answer: unknown = failure instanceof TRPCClientError ? failure.data : null;
  if (typeof answer !== "object" || answer === null) return true;
  return "errorCode" in answer && answer.errorCode === "BILLING_UNAVAILABLE";
}
