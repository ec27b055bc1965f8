import { expect, test } from "vitest";
import { ledgerText } from "./invoice-words.ts";

test("an invoice says whether its minutes are those of the ledger, to the second", () => {
  expect(ledgerText({ meteredSeconds: 744, ledgerSeconds: 744 })).toEqual({
    text: "the same in your ledger",
    isSame: true,
  });
  expect(ledgerText({ meteredSeconds: 744, ledgerSeconds: 745 })).toEqual({
    text: "12 min 25 s in your ledger",
    isSame: false,
  });
  expect(ledgerText({ meteredSeconds: 0, ledgerSeconds: 0 })).toEqual({ text: "", isSame: true });
});
