import { expect, test } from "vitest";
import { receiptFacts } from "./receipt-facts.ts";

const usage = {
  tokens: { audioIn: 18_000, textIn: 900, audioOut: 12_500, textOut: 3 },
  costMicroUsd: 204_690,
  pricesFrom: "2026-11-01",
  chargedSeconds: 605,
  chargeReason: "answered",
} as const;
const talked = { durationSeconds: 605, endCause: "time_up", model: "gemini-3.8-live" } as const;
const linesOf = (...given: Parameters<typeof receiptFacts>) =>
  receiptFacts(...given).map(({ term, value }) => `${term}: ${value}`);

test("a receipt says what was charged, how it ended, and what it cost at prices of which day", () => {
  expect(linesOf(talked, usage)).toEqual(
    expect.arrayContaining([
      "Charged: 10 min 5 s",
      "How it ended: The time was up",
      "Prices of: 1 November 2026",
      "Sound read: 18,000 tokens",
      "Text written: 3 tokens",
    ]),
  );
});

test("a receipt of an interview that broke says that nothing was charged, and what it used all the same", () => {
  const broken = { ...usage, chargedSeconds: 0, chargeReason: "broke_on_our_side" } as const;
  const lines = linesOf({ ...talked, endCause: "internal_error" }, broken);
  expect(lines[0]).toBe("Charged: Nothing");
  expect(lines).toContain("Sound spoken: 12,500 tokens");
});
