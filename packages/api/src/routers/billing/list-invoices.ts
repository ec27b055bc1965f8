import { findInvoice, listInvoices as listInvoiceRecords } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toInvoice } from "../../mapping/to-invoice.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { type InvoicePage, invoicePageSchema } from "../../views/billing-views.ts";

const pageInvoices = 12;

/** Invoices, newest first, each beside what our own ledger sent to Stripe's meter for the same time. */
export const listInvoices = tenantProcedure("billing:read")
  .input(z.object({ after: z.string().optional() }))
  .output(invoicePageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { after = null } = input;
      if (after !== null && !(await findInvoice(tx, after))) throw new DomainError("NOT_FOUND");
      const found = await listInvoiceRecords(tx, { after, take: pageInvoices + 1 });
      const page = found.slice(0, pageInvoices);
      const invoices: InvoicePage["invoices"] = [];
      for (const record of page) invoices.push(await toInvoice(tx, record));
      return { invoices, nextAfter: found.length > pageInvoices ? (page.at(-1)?.id ?? null) : null };
    }),
  );
