import type { EventHandler } from "./event-handler.ts";

/** An invoice is being drafted. */
export const invoiceCreated: EventHandler = {
  type: "invoice.created",
  read({ type, data }) {
    if (type !== "invoice.created") return null;
    return { customer: data.object.customer, invoiceId: data.object.id };
  },
};
