import { listInvoices } from "@mockingbird/db";
import { z } from "zod";
import { toInvoice } from "../mapping/to-invoice.ts";
import { exportTable, nextAfterOf } from "./export-table.ts";

export const invoicesTable = exportTable({
  capability: "billing:read",
  input: z.object({}),
  header: [
    "number",
    "state",
    "made (UTC)",
    "from (UTC)",
    "until (UTC)",
    "total",
    "currency",
    "seconds on it",
    "seconds in the ledger",
    "page",
  ],
  async read(tx, { after, take }) {
    const found = await listInvoices(tx, { after, take });
    const rows = [];
    for (const record of found) {
      const invoice = await toInvoice(tx, record);
      const { number, state, createdAt, periodStartsAt, periodEndsAt, totalCents, currency, hostedUrl } = invoice;
      const seconds = [invoice.meteredSeconds, invoice.ledgerSeconds];
      rows.push([
        ...[number ?? "", state, createdAt, periodStartsAt, periodEndsAt],
        // Divided for writing only, as a sheet adds it up.
        ...[totalCents / 100, currency, ...seconds, hostedUrl ?? ""],
      ]);
    }
    return { rows, nextAfter: nextAfterOf(found, take) };
  },
});
