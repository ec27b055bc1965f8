import type { EventHandler } from "./event-handler.ts";

/** An invoice was paid. */
export const invoicePaid: EventHandler = {
  type: "invoice.paid",
  read({ type, data }) {
    if (type !== "invoice.paid") return null;
    return { customer: data.object.customer, invoiceId: data.object.id };
  },
};
