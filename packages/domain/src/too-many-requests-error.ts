import { DomainError } from "./error-code.ts";

const secondsNamedMax = 90;

function inWords(seconds: number): string {
  if (seconds > secondsNamedMax) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? "1 second" : `${seconds} seconds`;
}

/** A door was used too often, and opens again after `retryAfterSeconds`, a whole number of at least 1. */
export class TooManyRequestsError extends DomainError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    const seconds = Math.max(1, Math.ceil(retryAfterSeconds));
    super("TOO_MANY_REQUESTS", `That was too many requests at once. Try again in ${inWords(seconds)}.`);
    this.name = "TooManyRequestsError";
    this.retryAfterSeconds = seconds;
  }
}
