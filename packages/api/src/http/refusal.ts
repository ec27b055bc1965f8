import { type ErrorCode, errorSentences } from "@mockingbird/domain";

/** A request that is turned away before any procedure is asked. */
export function refusal(status: number, errorCode: ErrorCode, message: string = errorSentences[errorCode]): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json({ error: { message, data: { httpStatus: status, errorCode } } }, { status, headers });
}
