"use client";

import type { InvoicePage } from "@mockingbird/api/views";
import { Button, Section, toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { ExportLink } from "../export/index.ts";
import { InvoiceTable } from "./invoice-table.tsx";

/** What was invoiced, latest first, beside what the ledger says of the same time. */
export function InvoiceList({ page, timeZone }: { page: InvoicePage; timeZone: string }) {
  const [more, setMore] = useState<InvoicePage["invoices"]>([]);
  const [next, setNext] = useState(page.nextAfter);
  const [busy, setBusy] = useState(false);
  const known = new Set(page.invoices.map(({ id }) => id));
  // A new invoice moves the first page on: what comes behind it may then hold some of it again.
  const invoices = [...page.invoices, ...more.filter(({ id }) => !known.has(id))];
  const showMore = async () => {
    if (!next) return;
    setBusy(true);
    try {
      const { invoices: further, nextAfter } = await trpcClient.billing.listInvoices.query({ after: next });
      setMore([...more, ...further]);
      setNext(nextAfter);
    } catch (failure) {
      toast.error("The rest could not be read", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section
      title="Invoices"
      description="The minutes on each stand beside those that your own ledger sent for the same time."
      actions={invoices.length > 0 ? <ExportLink table="invoices" filter={{}} /> : null}
    >
      {invoices.length > 0 ? (
        <InvoiceTable invoices={invoices} timeZone={timeZone} />
      ) : (
        <p className="text-14 text-ink-muted">There is no invoice yet. The first comes with the first paid period.</p>
      )}
      {next ? (
        <Button busy={busy} onClick={showMore} className="self-start">
          Show more
        </Button>
      ) : null}
    </Section>
  );
}
