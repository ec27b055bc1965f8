import type { ModalityTokenCount, UsageMetadata } from "@google/genai/web";
import type { TokenUsage } from "@mockingbird/domain";

/**
 * Tokens of one usage report by kind. The details do not always add up to the totals; what they leave over is counted
 * as text, which thoughts and tool results are.
 */
export function tokenUsageOf(usage: UsageMetadata): TokenUsage {
  const audioIn = audioTokens(usage.promptTokensDetails);
  const audioOut = audioTokens(usage.responseTokensDetails);
  return {
    audioIn,
    textIn: Math.max(0, (usage.promptTokenCount ?? 0) - audioIn) + (usage.toolUsePromptTokenCount ?? 0),
    audioOut,
    textOut: Math.max(0, (usage.responseTokenCount ?? 0) - audioOut) + (usage.thoughtsTokenCount ?? 0),
  };
}

export const noTokens: TokenUsage = { audioIn: 0, textIn: 0, audioOut: 0, textOut: 0 };

export function addTokens(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    audioIn: a.audioIn + b.audioIn,
    textIn: a.textIn + b.textIn,
    audioOut: a.audioOut + b.audioOut,
    textOut: a.textOut + b.textOut,
  };
}

function audioTokens(details: ModalityTokenCount[] | undefined): number {
  let sum = 0;
  for (const { modality, tokenCount } of details ?? []) if (modality === "AUDIO") sum += tokenCount ?? 0;
  return sum;
}
