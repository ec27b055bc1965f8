import { DomainError, type ErrorCode, errorSentences } from "@mockingbird/domain";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";
import { describeError, logEvent } from "../log-event.ts";

type TrpcCode = TRPCError["code"];

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  INVALID_INPUT: "BAD_REQUEST",
  ATTEMPTS_USED_UP: "PRECONDITION_FAILED",
  ASSIGNMENT_CLOSED: "PRECONDITION_FAILED",
  ASSIGNMENT_NOT_OPEN_YET: "PRECONDITION_FAILED",
  ASSIGNMENT_CANCELLED: "PRECONDITION_FAILED",
  ORGANIZATION_OUT_OF_MINUTES: "PRECONDITION_FAILED",
  ORGANIZATION_OUT_OF_SEATS: "PRECONDITION_FAILED",
  ORGANIZATION_NOT_SUBSCRIBED: "PRECONDITION_FAILED",
  ALREADY_SUBSCRIBED: "CONFLICT",
  NOT_SUBSCRIBED: "PRECONDITION_FAILED",
  USAGE_BEING_REPORTED: "PRECONDITION_FAILED",
  BILLING_UNAVAILABLE: "SERVICE_UNAVAILABLE",
  INTERVIEW_OVER: "PRECONDITION_FAILED",
  CONSENT_REQUIRED: "PRECONDITION_FAILED",
  INVITATION_CLOSED: "PRECONDITION_FAILED",
  LAST_OWNER: "PRECONDITION_FAILED",
  EDITED_MEANWHILE: "CONFLICT",
  IDEMPOTENCY_CONFLICT: "CONFLICT",
  EVALUATION_REFUSED: "UNPROCESSABLE_CONTENT",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
  INTERNAL: "INTERNAL_SERVER_ERROR",
};

/** The code of an error that came out of a procedure, whether it was thrown by us, by zod or by tRPC itself. */
export function errorCodeOf(error: unknown): ErrorCode {
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof TRPCError)) return "INTERNAL";
  if (error.cause instanceof DomainError) return error.cause.code;
  if (error.code === "NOT_FOUND") return "NOT_FOUND";
  return getHTTPStatusCodeFromError(error) < 500 ? "INVALID_INPUT" : "INTERNAL";
}

/** Gives a failed procedure the HTTP status that its code stands for. */
export function withTransportCode(error: TRPCError): TRPCError {
  const code = errorCodeOf(error);
  return new TRPCError({ code: trpcCodes[code], message: error.message, cause: error.cause ?? error });
}

/** What crosses the wire: the code and a sentence, never a stack, a query or somebody else's message. */
export function formatError<Shape extends { message: string; data: { code: string; httpStatus: number } }>(opts: {
  shape: Shape;
  error: TRPCError;
}) {
  const errorCode = errorCodeOf(opts.error);
  const { cause } = opts.error;
  const message = cause instanceof DomainError ? cause.message : errorSentences[errorCode];
  const { code, httpStatus } = opts.shape.data;
  return { ...opts.shape, message, data: { code, httpStatus, errorCode, field: invalidFieldOf(cause) } };
}

/** Which part of the input was refused, such as `turns.3.text`. */
function invalidFieldOf(cause: unknown): string | null {
  return cause instanceof ZodError ? (cause.issues[0]?.path.join(".") ?? null) : null;
}

/** Only what is our own fault is worth a line in the log. */
export function logFailure({ error, path }: { error: TRPCError; path: string | undefined }): void {
  if (errorCodeOf(error) !== "INTERNAL") return;
  logEvent("procedure.failed", { path, ...describeError(error.cause ?? error) });
}
