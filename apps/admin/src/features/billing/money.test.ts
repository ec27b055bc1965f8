import { expect, test } from "vitest";
import { formatMoney, formatPrice } from "./money.ts";

test.each([
  [0, "usd", "$0.00"],
  [5, "usd", "$0.05"],
  [120_450, "usd", "$1,204.50"],
  [-300, "usd", "−$3.00"],
  [99_999_999_999, "usd", "$999,999,999.99"],
  [1_200, "jpy", "¥1,200"],
  [1_200, "eur", "€12.00"],
])("%d smallest units of %s read %s", (units, currency, text) => expect(formatMoney(units, currency)).toBe(text));

test.each([
  [4_900, "$49"],
  [18, "$0.18"],
  [119_900, "$1,199"],
  [150, "$1.50"],
])("a price of %d cents reads %s", (cents, text) => expect(formatPrice(cents, "usd")).toBe(text));
