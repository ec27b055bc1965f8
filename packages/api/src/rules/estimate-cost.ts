import { type GeminiModel, geminiModels, type TokenUsage } from "@mockingbird/domain";

/**
 * What the tokens cost us, in millionths of a US dollar. A price in dollars per million tokens is the same number of
 * millionths per token, so only a fraction of the last one is rounded.
 */
export function estimateCostMicroUsd(model: GeminiModel, tokens: TokenUsage): number {
  const { price } = geminiModels[model];
  return Math.round(
    tokens.audioIn * price.audioIn +
      tokens.audioOut * price.audioOut +
      tokens.textIn * price.textIn +
      tokens.textOut * price.textOut,
  );
}
