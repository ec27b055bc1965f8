const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, isShort: boolean): Intl.NumberFormat {
  const key = `${currency} ${isShort}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: isShort ? "stripIfInteger" : "auto",
  });
  formats.set(key, format);
  return format;
}

/** An amount in the smallest units of a currency: "$1,204.50", "−$3.00". */
export function formatMoney(smallestUnits: number, currency: string): string {
  return write(formatOf(currency, false), smallestUnits);
}

/** A price, without the cents where it has none: "$49", "$0.18". */
export function formatPrice(smallestUnits: number, currency: string): string {
  return write(formatOf(currency, true), smallestUnits);
}

function write(format: Intl.NumberFormat, smallestUnits: number): string {
  const { maximumFractionDigits = 0 } = format.resolvedOptions();
  // Divided for writing only: a double holds far more than anybody pays to the cent. A minus sign, as in all figures.
  return format.format(smallestUnits / 10 ** maximumFractionDigits).replace("-", "−");
}
