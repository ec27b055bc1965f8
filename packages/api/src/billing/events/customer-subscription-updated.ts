import type { EventHandler } from "./event-handler.ts";

/** A subscription has changed: its state, its plan, its period, or whether it ends. */
export const customerSubscriptionUpdated: EventHandler = {
  type: "customer.subscription.updated",
  read({ type, data }) {
    if (type !== "customer.subscription.updated") return null;
    return { customer: data.object.customer };
  },
};
