import { type ErrorCode, errorSentences } from "@mockingbird/domain";

/** A request that is turned away before any procedure is asked. */
export function refusal(
  status: number,
  errorCode: ErrorCode,
  message: string = errorSentences[errorCode],
  moreHeaders: Record<string, string> = {},
): Response {
  const headers = { "cache-control": "no-store", ...moreHeaders };
  return Response.json({ error: { message, data: { httpStatus: status, errorCode } } }, { status, headers });
}
