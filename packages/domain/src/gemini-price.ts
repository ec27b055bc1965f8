import type { GeminiModel } from "./gemini-model.ts";

/** US dollars per million tokens, by kind. */
export interface GeminiPrice {
  /** The first day on which it counts, in UTC, such as "2026-11-01". */
  from: string;
  audioIn: number;
  audioOut: number;
  textIn: number;
  textOut: number;
}

/**
 * What each model's tokens cost, from which day on: a price that changes gets a new row, so that what was used before it
 * keeps the price it was used at. Newest first. Source: ai.google.dev, Gemini API pricing, November 2026.
 */
const geminiPrices: Record<GeminiModel, readonly [GeminiPrice, ...GeminiPrice[]]> = {
  "gemini-3.8-live": [{ from: "2026-11-01", audioIn: 3, audioOut: 12, textIn: 0.75, textOut: 4.5 }],
  "gemini-3.1-flash-live-preview": [{ from: "2026-11-01", audioIn: 3, audioOut: 12, textIn: 0.75, textOut: 4.5 }],
};

/** The price that counts at a moment; of a time before the table, its oldest. */
export function geminiPriceAt(model: GeminiModel, at: Date): GeminiPrice {
  const day = at.toISOString().slice(0, 10);
  const prices = geminiPrices[model];
  return prices.find(({ from }) => from <= day) ?? prices.at(-1) ?? prices[0];
}
