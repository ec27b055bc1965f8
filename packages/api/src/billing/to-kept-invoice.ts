import type { KeptInvoice } from "@mockingbird/db";
import { invoiceStateSchema } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { momentOf } from "./to-subscribed.ts";

/** What is kept of an invoice; `isSeconds` tells the prices that are charged by seconds of interviews. */
export function toKeptInvoice(
  invoice: Stripe.Invoice,
  lines: readonly Stripe.InvoiceLineItem[],
  isSeconds: (priceId: string) => boolean,
): KeptInvoice {
  const metered = lines.filter(({ pricing }) => isSeconds(priceIdOf(pricing)));
  const edge = (pick: (...seconds: number[]) => number, side: "start" | "end") =>
    metered.length === 0 ? null : momentOf(pick(...metered.map(({ period }) => period[side])));
  return {
    id: invoice.id,
    number: invoice.number,
    state: invoiceStateSchema.parse(invoice.status ?? "draft"),
    totalCents: invoice.total,
    currency: invoice.currency,
    periodStartsAt: momentOf(invoice.period_start),
    periodEndsAt: momentOf(invoice.period_end),
    meteredSeconds: metered.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
    meteredFrom: edge(Math.min, "start"),
    meteredUntil: edge(Math.max, "end"),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    createdAt: momentOf(invoice.created),
  };
}

function priceIdOf(pricing: Stripe.InvoiceLineItem.Pricing | null): string {
  const price = pricing?.price_details?.price;
  return typeof price === "string" ? price : (price?.id ?? "");
}
