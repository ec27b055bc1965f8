import type { Stripe } from "stripe";
import type { State } from "./records.ts";

export type EventType = Stripe.Event["type"];

/** What becomes of a subscription after the last try to collect an invoice of it (Billing, "Failed payments"). */
export type AfterLastTry = "canceled" | "unpaid";

/** What everything that happens to an account needs: what it keeps, ids, and somebody to tell. */
export interface Account {
  readonly state: State;
  readonly afterLastTry: AfterLastTry;
  nextId(prefix: string): string;
  announce(type: EventType, id: string): void;
}
