import { type InvoiceRecord, sumSecondsMetered, type TenantTx } from "@mockingbird/db";
import { invoiceStateSchema } from "@mockingbird/domain";
import type { InvoicePage } from "../views/billing-views.ts";

/** An invoice as staff see it, beside what our own ledger sent to Stripe's meter for the time of its metered lines. */
export async function toInvoice(tx: TenantTx, record: InvoiceRecord): Promise<InvoicePage["invoices"][number]> {
  const { id, number, totalCents, currency, meteredSeconds, meteredFrom, meteredUntil, hostedUrl, pdfUrl } = record;
  const isMetered = meteredFrom !== null && meteredUntil !== null;
  return {
    ...{ id, number, totalCents, currency, meteredSeconds, hostedUrl, pdfUrl },
    state: invoiceStateSchema.parse(record.state),
    periodStartsAt: (meteredFrom ?? record.periodStartsAt).toISOString(),
    periodEndsAt: (meteredUntil ?? record.periodEndsAt).toISOString(),
    createdAt: record.createdAt.toISOString(),
    ledgerSeconds: isMetered ? await sumSecondsMetered(tx, meteredFrom, meteredUntil) : 0,
  };
}
