/** A stretch of the ledger. Billing periods go by when usage was recorded, calendar days by when the interview ended. */
export interface UsageSpan {
  by: "recordedAt" | "occurredAt";
  startsAt: Date;
  /** The first moment that is not in it any more. */
  endsAt: Date;
}

/** Which rows of the ledger are in a span. */
export function inSpan({ by, startsAt, endsAt }: UsageSpan) {
  const range = { gte: startsAt, lt: endsAt };
  return by === "recordedAt" ? { recordedAt: range } : { occurredAt: range };
}
