import type { WebRouter } from "@mockingbird/api/web";
import type { ErrorCode } from "@mockingbird/domain";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";

export const apiClient = createTRPCClient<WebRouter>({ links: [httpLink({ url: "/api/trpc" })] });

const unreachableSentence = "We could not reach Mockingbird. Nothing is lost. Check your connection and try again.";

/** Why the backend refused, or null when it was never reached. */
export function refusalOf(error: unknown): { code: ErrorCode; sentence: string } | null {
  if (!(error instanceof TRPCClientError)) return null;
  const client: TRPCClientError<WebRouter> = error;
  const code = client.data?.errorCode;
  return code ? { code, sentence: client.message } : null;
}

/** What to tell a person after something they started has failed. */
export function sentenceOf(error: unknown): string {
  return refusalOf(error)?.sentence ?? unreachableSentence;
}
