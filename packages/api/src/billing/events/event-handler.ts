import type { TenantTx } from "@mockingbird/db";
import type { Stripe } from "stripe";

/** Whom and what an event is about: what it says of them is fetched again. */
interface EventMeaning {
  customer: string | { id: string } | null;
  invoiceId?: string;
  /** In the transaction that applies what was fetched, after it. */
  also?: (tx: TenantTx, now: Date) => Promise<void>;
}

export interface EventHandler {
  type: Stripe.Event["type"];
  /** null for an event of another type. */
  read: (event: Stripe.Event) => EventMeaning | null;
}
