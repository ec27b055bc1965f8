import { errorSentences } from "@mockingbird/domain";
import { TRPCClientError } from "@trpc/client";

type Failure = { sentence: string; signedOut: boolean };

/** What to tell a person whose request failed. Without an answer from the server, it never arrived. */
export function failureOf(error: unknown): Failure {
  const answer = error instanceof TRPCClientError ? (error.data as unknown) : null;
  if (!(error instanceof TRPCClientError) || !answer) {
    return { sentence: "We could not reach the server. Check your connection and try again.", signedOut: false };
  }
  const signedOut = typeof answer === "object" && "code" in answer && answer.code === "UNAUTHORIZED";
  return { sentence: signedOut ? errorSentences.UNAUTHENTICATED : error.message, signedOut };
}
