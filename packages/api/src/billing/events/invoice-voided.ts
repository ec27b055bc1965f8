import type { EventHandler } from "./event-handler.ts";

/** An invoice was withdrawn. */
export const invoiceVoided: EventHandler = {
  type: "invoice.voided",
  read({ type, data }) {
    if (type !== "invoice.voided") return null;
    return { customer: data.object.customer, invoiceId: data.object.id };
  },
};
