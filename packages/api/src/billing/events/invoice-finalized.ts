import type { EventHandler } from "./event-handler.ts";

/** An invoice is final and to be paid. */
export const invoiceFinalized: EventHandler = {
  type: "invoice.finalized",
  read({ type, data }) {
    if (type !== "invoice.finalized") return null;
    return { customer: data.object.customer, invoiceId: data.object.id };
  },
};
