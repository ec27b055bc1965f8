import type { InvoiceStatus, PriceRecord } from "../core/records.ts";

const numbers = new Intl.NumberFormat("en-US");
const dates = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

export function formatMoney(cents: number, currency: string): string {
  return new Intl.NumberFormat("en-US", { style: "currency", currency }).format(cents / 100);
}

/** A day in UTC, which is how Stripe counts them. */
export function formatDay(seconds: number): string {
  return dates.format(seconds * 1000);
}

export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** What has become of an invoice, in words. */
export const invoiceWords: Record<InvoiceStatus, string> = {
  draft: "Draft",
  open: "To be paid",
  paid: "Paid",
  uncollectible: "Given up",
  void: "Void",
};

/** What a price takes, in words. */
export function formatPrice({ charge, currency }: PriceRecord, quantity: number | null): string {
  if (charge.kind === "licensed") return `${formatMoney(charge.unitCents * (quantity ?? 1), currency)} a month`;
  const tiers = charge.tiers.map(({ upTo, unitDecimal }, index) => {
    const range =
      upTo === null ? (index === 0 ? "each unit" : "each further unit") : `up to ${formatNumber(upTo)} units`;
    return `${range} ${formatUnit(unitDecimal, currency)}`;
  });
  const text = tiers.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function formatUnit(unitDecimal: string, currency: string): string {
  if (Number(unitDecimal) === 0) return "included";
  const money = new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 12 });
  return money.format(Number(unitDecimal) / 100);
}
