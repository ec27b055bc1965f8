import type { Tier } from "./records.ts";

/** Stripe takes up to twelve decimals of a cent. */
const decimals = 12;
const scale = 10n ** BigInt(decimals);

/** A decimal such as "0.25" in units of 10⁻¹². */
function parseDecimal(text: string): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole) * scale + BigInt(fraction.padEnd(decimals, "0").slice(0, decimals) || "0");
}

/** What a quantity costs by graduated tiers: each unit at the price of the tier it falls in, the sum rounded to a cent. */
export function tierAmountCents(quantity: number, tiers: readonly Tier[]): number {
  let sum = 0n;
  let below = 0;
  for (const { upTo, unitDecimal } of tiers) {
    const units = Math.max(0, Math.min(quantity, upTo ?? Number.POSITIVE_INFINITY) - below);
    sum += BigInt(units) * parseDecimal(unitDecimal);
    below = upTo ?? below;
  }
  return Number((sum + scale / 2n) / scale);
}
