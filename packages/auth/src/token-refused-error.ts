/** `expired` is worth a fresh token; `invalid` never becomes valid. */
export type TokenRefusal = "expired" | "invalid";

/** A token that is not to be believed. The message is for logs and names no claim's value. */
export class TokenRefusedError extends Error {
  readonly refusal: TokenRefusal;

  constructor(refusal: TokenRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "TokenRefusedError";
    this.refusal = refusal;
  }
}
