import type { InvoiceRecord } from "./records.ts";

export function totalCents({ lines }: Pick<InvoiceRecord, "lines">): number {
  return lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** What has to be paid: the total without credits, and never below nothing. */
export function amountDueCents(invoice: Pick<InvoiceRecord, "lines" | "creditUsedCents">): number {
  return Math.max(0, totalCents(invoice) - invoice.creditUsedCents);
}
