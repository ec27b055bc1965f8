import type { EventHandler } from "./event-handler.ts";

/** A subscription exists. */
export const customerSubscriptionCreated: EventHandler = {
  type: "customer.subscription.created",
  read({ type, data }) {
    if (type !== "customer.subscription.created") return null;
    return { customer: data.object.customer };
  },
};
