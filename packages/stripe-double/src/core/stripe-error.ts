/** A request that is refused, in Stripe's terms (API, "Errors"). */
export class StripeDoubleError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(
    message: string,
    { status = 400, type = "invalid_request_error", code, param }: Partial<Omit<StripeDoubleError, "message">> = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }
}

/** What a card that is declined is answered with. */
export function declined(): StripeDoubleError {
  return new StripeDoubleError("Your card was declined.", { status: 402, type: "card_error", code: "card_declined" });
}

/** The answer to an id that names nothing: in the path it is not found, and as a parameter it is wrong. */
export function missing(kind: string, id: string, param?: string): StripeDoubleError {
  const status = param === undefined ? 404 : 400;
  return new StripeDoubleError(`No such ${kind}: '${id}'`, { status, code: "resource_missing", param: param ?? "id" });
}
