import type { InvoiceState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

export interface KeptInvoice {
  id: string;
  number: string | null;
  state: InvoiceState;
  totalCents: number;
  currency: string;
  periodStartsAt: Date;
  periodEndsAt: Date;
  meteredSeconds: number;
  /** The time that the metered seconds are of; null without a metered line. */
  meteredFrom: Date | null;
  meteredUntil: Date | null;
  hostedUrl: string | null;
  pdfUrl: string | null;
  createdAt: Date;
}

/** Keeps an invoice as it was fetched under a number, unless it was kept with a later one. */
export async function keepInvoice(tx: TenantTx, fetchSeq: number, { id, ...invoice }: KeptInvoice): Promise<void> {
  const { orgId } = tx;
  const known = await tx.invoice.findFirst({ where: { id }, select: { appliedSeq: true } });
  if (!known) await tx.invoice.create({ data: { orgId, id, ...invoice, appliedSeq: fetchSeq } });
  else if (known.appliedSeq < fetchSeq) {
    await tx.invoice.updateMany({ where: { id }, data: { ...invoice, appliedSeq: fetchSeq } });
  }
}

/** A page of invoices, newest first, from the one after `after`. */
export async function listInvoices(tx: TenantTx, { after, take }: { after: string | null; take: number }) {
  const last = after === null ? null : await tx.invoice.findFirst({ where: { id: after } });
  const older = last && {
    OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
  };
  return tx.invoice.findMany({
    where: { state: { not: "draft" }, ...older },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}
export type InvoiceRecord = Awaited<ReturnType<typeof listInvoices>>[number];

/** Whether an invoice is to be paid, and is not. */
export async function isInvoiceOpen(tx: TenantTx, id: string): Promise<boolean> {
  return (await tx.invoice.findFirst({ where: { id, state: "open" }, select: { id: true } })) !== null;
}

export function findInvoice(tx: TenantTx, id: string) {
  return tx.invoice.findFirst({ where: { id } });
}
