import type { EventHandler } from "./event-handler.ts";

/** A customer has subscribed on Checkout. */
export const checkoutSessionCompleted: EventHandler = {
  type: "checkout.session.completed",
  read({ type, data }) {
    if (type !== "checkout.session.completed") return null;
    return { customer: data.object.customer };
  },
};
