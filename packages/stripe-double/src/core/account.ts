import type { Stripe } from "stripe";
import type { State } from "./records.ts";

export type EventType = Stripe.Event["type"];

/** What everything that happens to an account needs: what it keeps, ids, and somebody to tell. */
export interface Account {
  readonly state: State;
  nextId(prefix: string): string;
  announce(type: EventType, id: string): void;
}
