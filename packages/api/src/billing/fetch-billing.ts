import type { KeptInvoice } from "@mockingbird/db";
import { planIds, planPriceKeys } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { toKeptInvoice } from "./to-kept-invoice.ts";
import { type FetchedBilling, idOf } from "./to-subscribed.ts";

/** Asks Stripe how a customer stands now. */
export async function fetchBilling(stripe: Stripe, customer: string): Promise<FetchedBilling> {
  const [subscriptions, openInvoices] = await Promise.all([
    collect(stripe.subscriptions.list({ customer, status: "all", limit: 100 })),
    collect(stripe.invoices.list({ customer, status: "open", limit: 100 })),
  ]);
  return { subscriptions, openInvoices };
}

/** Asks Stripe for one invoice of a customer's, with every line of it; null when it is another's. */
export async function fetchInvoice(stripe: Stripe, customer: string, id: string): Promise<KeptInvoice | null> {
  const invoice = await stripe.invoices.retrieve(id);
  if (idOf(invoice.customer) !== customer) return null;
  const lines = invoice.lines.has_more
    ? await collect(stripe.invoices.listLineItems(id, { limit: 100 }))
    : invoice.lines.data;
  const metered = await meteredPrices(stripe, lines);
  return toKeptInvoice(invoice, lines, (priceId) => metered.has(priceId));
}

/** Which prices on these lines are charged by what a meter counted. */
async function meteredPrices(stripe: Stripe, lines: readonly Stripe.InvoiceLineItem[]): Promise<Set<string>> {
  const ids = new Set(
    lines
      .flatMap(({ pricing }) => pricing?.price_details?.price ?? [])
      .map((price) => (typeof price === "string" ? price : price.id)),
  );
  const known = await stripe.prices.list({ lookup_keys: planIds.map((planId) => planPriceKeys(planId).seconds) });
  const metered = new Set(known.data.map(({ id }) => id));
  // One of an earlier catalogue is looked at by itself.
  for (const id of ids) {
    if (metered.has(id)) continue;
    const price = await stripe.prices.retrieve(id);
    if (price.recurring?.usage_type === "metered") metered.add(id);
  }
  return metered;
}

async function collect<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}
