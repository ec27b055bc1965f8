import type { Stripe } from "stripe";

/** Stripe's own types as they travel: decimals are text, which the SDK turns into its Decimal. */
export type WirePrice = Omit<Stripe.Price, "unit_amount_decimal" | "tiers"> & {
  unit_amount_decimal: string | null;
  tiers?: (Omit<Stripe.Price.Tier, "unit_amount_decimal" | "flat_amount_decimal"> & {
    unit_amount_decimal: string | null;
    flat_amount_decimal: string | null;
  })[];
};
export type WirePlan = Omit<Stripe.Plan, "amount_decimal" | "tiers"> & { amount_decimal: string | null };
export type WireSubscriptionItem = Omit<Stripe.SubscriptionItem, "price" | "plan"> & {
  price: WirePrice;
  plan: WirePlan;
};
export type WireSubscription = Omit<Stripe.Subscription, "items" | "latest_invoice"> & {
  items: WireList<WireSubscriptionItem>;
  latest_invoice: string | WireInvoice | null;
};
export type WireLine = Omit<Stripe.InvoiceLineItem, "quantity_decimal" | "pricing"> & {
  quantity_decimal: string | null;
  pricing:
    | (Omit<Stripe.InvoiceLineItem.Pricing, "unit_amount_decimal"> & { unit_amount_decimal: string | null })
    | null;
};
export type WireInvoice = Omit<Stripe.Invoice, "lines"> & { lines: WireList<WireLine> };

export interface WireList<Item> {
  object: "list";
  data: Item[];
  has_more: boolean;
  url: string;
}

export function listOf<Item>(data: Item[], url: string, hasMore = false): WireList<Item> {
  return { object: "list", data, has_more: hasMore, url };
}
