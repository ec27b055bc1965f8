import { z } from "zod";

/** The closed list of reasons a request can be refused. Each transport has one mapper from these to its own codes. */
export const errorCodeSchema = z.enum([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "INVALID_INPUT",
  "ATTEMPTS_USED_UP",
  "ASSIGNMENT_CLOSED",
  "ASSIGNMENT_NOT_OPEN_YET",
  "ASSIGNMENT_CANCELLED",
  "ORGANIZATION_OUT_OF_MINUTES",
  "ORGANIZATION_OUT_OF_SEATS",
  "ORGANIZATION_NOT_SUBSCRIBED",
  "ALREADY_SUBSCRIBED",
  "NOT_SUBSCRIBED",
  "USAGE_BEING_REPORTED",
  "BILLING_UNAVAILABLE",
  "INTERVIEW_OVER",
  "CONSENT_REQUIRED",
  "INVITATION_CLOSED",
  "LAST_OWNER",
  "EDITED_MEANWHILE",
  "IDEMPOTENCY_CONFLICT",
  "EVALUATION_REFUSED",
  "TOO_MANY_REQUESTS",
  "INTERNAL",
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** What a person reads when nothing more specific is known: what happened, what to do. */
export const errorSentences: Record<ErrorCode, string> = {
  UNAUTHENTICATED: "You are signed out. Sign in and try again.",
  FORBIDDEN: "Your role does not allow this. Ask an owner of your organisation.",
  NOT_FOUND: "We could not find that. It may have been removed, or the address may be wrong.",
  INVALID_INPUT: "Something in that request is not as it should be. Check it and try again.",
  ATTEMPTS_USED_UP: "You have used every attempt for this interview. Ask your organisation for another one.",
  ASSIGNMENT_CLOSED: "This interview is not open now. Ask your organisation to extend it.",
  ASSIGNMENT_NOT_OPEN_YET: "This interview is not open yet. Come back when it opens.",
  ASSIGNMENT_CANCELLED: "Your organisation has taken this interview back. Ask it if you did not expect that.",
  ORGANIZATION_OUT_OF_MINUTES:
    "Your organisation has used all its interview minutes of this period. No attempt is used. Ask it for more, or come back when the next one begins.",
  ORGANIZATION_OUT_OF_SEATS:
    "As many candidates as your organisation's plan has seats for have been interviewed in this period. No attempt is used. Ask it for more, or come back later.",
  ORGANIZATION_NOT_SUBSCRIBED:
    "Your organisation's subscription is not active, so interviews cannot begin. No attempt is used. Ask it to look at its billing page.",
  ALREADY_SUBSCRIBED: "Your organisation has a subscription already. Change its plan instead.",
  NOT_SUBSCRIBED: "Your organisation has no subscription. Choose a plan first.",
  USAGE_BEING_REPORTED:
    "Minutes of this period are still on their way to the invoice. Change the plan in a few minutes; nothing is lost.",
  BILLING_UNAVAILABLE: "The payment service does not answer. Nothing was charged; try again in a minute.",
  INTERVIEW_OVER: "This interview has ended. Its transcript is kept.",
  CONSENT_REQUIRED: "Before your first interview, read what is kept of it and agree.",
  INVITATION_CLOSED: "This invitation was used, withdrawn, or has expired. Ask whoever invited you for a new one.",
  LAST_OWNER: "An organisation keeps at least one owner. Make somebody else an owner first.",
  EDITED_MEANWHILE: "Somebody else saved this while you were editing it. Nothing you typed is lost.",
  IDEMPOTENCY_CONFLICT: "The same delivery came twice with different content; the first one was kept.",
  EVALUATION_REFUSED: "No feedback could be made of this interview. A person has to look at it.",
  TOO_MANY_REQUESTS: "Too many requests at once. Wait a minute and try again.",
  INTERNAL: "Something went wrong on our side. Nothing you did is lost; try again in a minute.",
};

export class DomainError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string = errorSentences[code], options?: ErrorOptions) {
    super(message, options);
    this.name = "DomainError";
    this.code = code;
  }
}
