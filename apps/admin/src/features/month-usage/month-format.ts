const utc = { timeZone: "UTC" } as const;
const monthFormat = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long" });
const dayFormat = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "short" });
const dollars = new Intl.NumberFormat("en-GB", { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" });

/** "November", from 2026-11-01. */
export function formatMonth(date: string): string {
  return monthFormat.format(new Date(date));
}

/** "3 Nov", from 2026-11-03. */
export function formatDay(date: string): string {
  return dayFormat.format(new Date(date));
}

/** US dollars from their millionths: "$1.24", and "under $0.01" rather than nothing at all. */
export function formatCost(microUsd: number): string {
  const usd = microUsd / 1_000_000;
  return usd > 0 && usd < 0.01 ? `under ${dollars.format(0.01)}` : dollars.format(usd);
}
