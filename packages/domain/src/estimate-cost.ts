import type { GeminiModel } from "./gemini-model.ts";
import { geminiPriceAt } from "./gemini-price.ts";
import type { TokenUsage } from "./transcript-bundle.ts";

/**
 * What tokens used at a moment cost us, in millionths of a US dollar, and from which day on the prices count that say so.
 * A price in dollars per million tokens is the same number of millionths per token, so only a fraction of the last one is
 * rounded.
 */
export function estimateCost(
  model: GeminiModel,
  tokens: TokenUsage,
  at: Date,
): { costMicroUsd: number; pricesFrom: string } {
  const price = geminiPriceAt(model, at);
  const costMicroUsd = Math.round(
    tokens.audioIn * price.audioIn +
      tokens.audioOut * price.audioOut +
      tokens.textIn * price.textIn +
      tokens.textOut * price.textOut,
  );
  return { costMicroUsd, pricesFrom: price.from };
}
