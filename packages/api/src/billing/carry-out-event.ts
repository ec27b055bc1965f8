import type { Stripe } from "stripe";
import { logEvent } from "../log-event.ts";
import { eventHandlers } from "./events/index.ts";
import { organizationOfCustomer } from "./find-organization-of-customer.ts";
import { refreshBilling } from "./refresh-billing.ts";
import { idOf, momentOf } from "./to-subscribed.ts";

export type EventOutcome = { orgId: string; outcome: "applied" | "repeated" } | { outcome: "ignored" };

/** Does what an event of Stripe's asks for, once. What means nothing here, or is about nobody here, is left alone. */
export async function carryOutEvent(stripe: Stripe, event: Stripe.Event, now: () => Date): Promise<EventOutcome> {
  const meaning = eventHandlers.get(event.type)?.read(event);
  if (!meaning) return { outcome: "ignored" };
  const { invoiceId, also } = meaning;
  const customerId = idOf(meaning.customer);
  const orgId = customerId === null ? null : await organizationOfCustomer(customerId);
  if (orgId === null) {
    logEvent("stripe-event.unknown-customer", { id: event.id, type: event.type });
    return { outcome: "ignored" };
  }
  const outcome = await refreshBilling(stripe, orgId, {
    event: { id: event.id, type: event.type, createdAt: momentOf(event.created) },
    ...(invoiceId !== undefined && { invoiceId }),
    ...(also && { also: (tx) => also(tx, now()) }),
  });
  return outcome === "unknown" ? { outcome: "ignored" } : { orgId, outcome };
}
