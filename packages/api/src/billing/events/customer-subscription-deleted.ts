import type { EventHandler } from "./event-handler.ts";

/** A subscription has ended. */
export const customerSubscriptionDeleted: EventHandler = {
  type: "customer.subscription.deleted",
  read({ type, data }) {
    if (type !== "customer.subscription.deleted") return null;
    return { customer: data.object.customer };
  },
};
