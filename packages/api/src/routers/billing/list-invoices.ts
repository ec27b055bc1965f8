import { listInvoices as listInvoiceRecords, sumSecondsMetered } from "@mockingbird/db";
import { invoiceStateSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invoicePageSchema } from "../../views/billing-views.ts";

const pageInvoices = 12;

/** Invoices, newest first, each beside what our own ledger sent to Stripe's meter for the same time. */
export const listInvoices = tenantProcedure("billing:read")
  .input(z.object({ after: z.string().optional() }))
  .output(invoicePageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const found = await listInvoiceRecords(tx, { after: input.after ?? null, take: pageInvoices + 1 });
      const page = found.slice(0, pageInvoices);
      const invoices = [];
      for (const record of page) {
        const { id, number, totalCents, currency, meteredSeconds, meteredFrom, meteredUntil, hostedUrl, pdfUrl } =
          record;
        const isMetered = meteredFrom !== null && meteredUntil !== null;
        invoices.push({
          ...{ id, number, totalCents, currency, meteredSeconds, hostedUrl, pdfUrl },
          state: invoiceStateSchema.parse(record.state),
          periodStartsAt: (meteredFrom ?? record.periodStartsAt).toISOString(),
          periodEndsAt: (meteredUntil ?? record.periodEndsAt).toISOString(),
          createdAt: record.createdAt.toISOString(),
          ledgerSeconds: isMetered ? await sumSecondsMetered(tx, meteredFrom, meteredUntil) : 0,
        });
      }
      return { invoices, nextAfter: found.length > pageInvoices ? (page.at(-1)?.id ?? null) : null };
    }),
  );
