import type { GeminiModel } from "./gemini-model.ts";
import { geminiPriceAt } from "./gemini-price.ts";

/** Tokens that a minute of sound is, heard or spoken. Source: Gemini Live, native audio. */
const audioTokensPerMinute = 1_500;
/** What an ordinary interview is like: forty turns in half an hour, of which the interviewer speaks a quarter. */
const turnsPerMinute = 4 / 3;
const interviewerShare = 0.25;
/** Every turn is billed with everything before it, which the Worker keeps between 8 000 and 16 000 tokens. */
const contextTokens = 10_000;

/** What a minute of an ordinary interview costs, in US dollars. An estimate: the more often speakers alternate, the more. */
export function estimateMinuteCostUsd(model: GeminiModel, at: Date): number {
  const { audioIn, audioOut } = geminiPriceAt(model, at);
  const heard = turnsPerMinute * contextTokens * audioIn;
  const spoken = interviewerShare * audioTokensPerMinute * audioOut;
  return (heard + spoken) / 1_000_000;
}
