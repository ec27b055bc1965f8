import type { InvoicePage } from "@mockingbird/api/views";
import { Badge, classNames, linkClass, Table, TableCell, TableHead, TableRow } from "@mockingbird/ui";
import { DateRange } from "./date-range.tsx";
import { DateText } from "./date-text.tsx";
import { exactMinutes } from "./exact-minutes.ts";
import { invoiceStates, ledgerText } from "./invoice-words.ts";
import { formatMoney } from "./money.ts";

type Invoice = InvoicePage["invoices"][number];
type InvoiceTableProps = { invoices: Invoice[]; timeZone: string };

export function InvoiceTable({ invoices, timeZone }: InvoiceTableProps) {
  return (
    <Table caption="Invoices, latest first">
      <thead>
        <TableRow>
          <TableHead>Invoice</TableHead>
          <TableHead className="hidden md:table-cell">Period</TableHead>
          <TableHead className="hidden text-right sm:table-cell">Minutes</TableHead>
          <TableHead className="text-right">Total</TableHead>
          <TableHead className="hidden sm:table-cell">State</TableHead>
          <TableHead>
            <span className="sr-only">See it</span>
          </TableHead>
        </TableRow>
      </thead>
      <tbody>
        {invoices.map((invoice) => {
          const { label, tone } = invoiceStates[invoice.state];
          const name = invoice.number ?? "Not numbered yet";
          return (
            <TableRow key={invoice.id}>
              <TableCell className="wrap-anywhere">
                <span className="block font-medium text-ink">{name}</span>
                <span className="block text-13 text-ink-muted">
                  <DateText at={invoice.createdAt} timeZone={timeZone} />
                </span>
                {/* Where there is no room for columns of their own. */}
                <span className="mt-1 block sm:hidden">
                  <Badge tone={tone}>{label}</Badge>
                </span>
                <span className="mt-1 block text-13 sm:hidden">
                  <Minutes invoice={invoice} />
                </span>
              </TableCell>
              <TableCell className="hidden text-ink-soft md:table-cell">
                <DateRange from={invoice.periodStartsAt} until={invoice.periodEndsAt} timeZone={timeZone} />
              </TableCell>
              <TableCell className="hidden text-right sm:table-cell">
                <Minutes invoice={invoice} />
              </TableCell>
              <TableCell className="text-right">{formatMoney(invoice.totalCents, invoice.currency)}</TableCell>
              <TableCell className="hidden sm:table-cell">
                <Badge tone={tone}>{label}</Badge>
              </TableCell>
              <TableCell className="text-right text-13">
                <span className="inline-flex flex-col items-end gap-x-4 gap-y-1 sm:flex-row">
                  {invoice.hostedUrl ? (
                    <a href={invoice.hostedUrl} className={linkClass}>
                      {invoice.state === "open" ? "See and pay" : "See"}
                      <span className="sr-only"> invoice {name}</span>
                    </a>
                  ) : null}
                  {invoice.pdfUrl ? (
                    <a href={invoice.pdfUrl} className={linkClass}>
                      PDF<span className="sr-only"> of invoice {name}</span>
                    </a>
                  ) : null}
                </span>
              </TableCell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}

function Minutes({ invoice }: { invoice: Invoice }) {
  const { text, isSame } = ledgerText(invoice);
  return (
    <>
      <span className="block text-ink">{exactMinutes(invoice.meteredSeconds)}</span>
      <span className={classNames("block text-12", isSame ? "text-ink-muted" : "text-warning-ink")}>{text}</span>
    </>
  );
}
