import { isInvoiceOpen } from "@mockingbird/db";
import { queueOwnerMails } from "../../mail/queue-owner-mails.ts";
import type { EventHandler } from "./event-handler.ts";

/** A payment failed: while its invoice is unpaid, owners are told, once for each invoice. */
export const invoicePaymentFailed: EventHandler = {
  type: "invoice.payment_failed",
  read({ type, data }) {
    if (type !== "invoice.payment_failed") return null;
    return {
      customer: data.object.customer,
      invoiceId: data.object.id,
      also: async (tx, now) => {
        const { id: subjectId } = data.object;
        if (await isInvoiceOpen(tx, subjectId)) await queueOwnerMails(tx, { kind: "payment", subjectId }, now);
      },
    };
  },
};
