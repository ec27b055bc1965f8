import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tier } from "./records.ts";
import { tierAmountCents } from "./tier-amount.ts";

/** A decimal of hundred-thousandths of a cent, as the API has it. */
function asDecimal(hundredThousandths: number): string {
  const digits = String(hundredThousandths).padStart(6, "0");
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`;
}

const tiersArbitrary = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
    unitPrices: fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ widths, unitPrices }) => {
    const ends = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
    return [...ends, null].map((upTo, index) => ({ upTo, unit: unitPrices[index] ?? 0 }));
  });

function asTiers(tiers: { upTo: number | null; unit: number }[]): Tier[] {
  return tiers.map(({ upTo, unit }) => ({ upTo, unitDecimal: asDecimal(unit) }));
}

test("each unit costs what the tier it falls in says, and only the sum is rounded", () => {
  fc.assert(
    fc.property(tiersArbitrary, fc.integer({ min: 0, max: 2_000 }), (tiers, quantity) => {
      const units = Array.from({ length: quantity }, (_, index) => index + 1);
      const sum = units.reduce(
        (total, nth) => total + (tiers.find(({ upTo }) => upTo === null || nth <= upTo)?.unit ?? 0),
        0,
      );
      expect(tierAmountCents(quantity, asTiers(tiers))).toBe(Math.round(sum / 100_000));
    }),
  );
});

test("one more unit never costs less", () => {
  fc.assert(
    fc.property(tiersArbitrary, fc.integer({ min: 0, max: 2_000 }), (tiers, quantity) => {
      const cents = tierAmountCents(quantity, asTiers(tiers));
      expect(tierAmountCents(quantity + 1, asTiers(tiers))).toBeGreaterThanOrEqual(cents);
    }),
  );
});

test.each([
  { seconds: 0, cents: 0 },
  { seconds: 18_000, cents: 0 },
  { seconds: 18_001, cents: 0 },
  { seconds: 18_002, cents: 1 },
  { seconds: 18_060, cents: 18 },
  { seconds: 18_000 + 3_600, cents: 1_080 },
])(
  "$seconds seconds of a plan with 300 minutes and 18 cents a minute beyond cost $cents cents",
  ({ seconds, cents }) => {
    const tiers = [
      { upTo: 18_000, unitDecimal: "0" },
      { upTo: null, unitDecimal: "0.3" },
    ];
    expect(tierAmountCents(seconds, tiers)).toBe(cents);
  },
);
