import type { EventHandler } from "./event-handler.ts";

/** An invoice was given up. */
export const invoiceMarkedUncollectible: EventHandler = {
  type: "invoice.marked_uncollectible",
  read({ type, data }) {
    if (type !== "invoice.marked_uncollectible") return null;
    return { customer: data.object.customer, invoiceId: data.object.id };
  },
};
