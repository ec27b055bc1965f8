import { estimateCost, type GeminiModel, type TranscriptTurn } from "@mockingbird/domain";

const tokensPerAudioSecond = 25;
const instructionTokens = 700;

/** Tokens and cost that a conversation like this would have had: each turn is billed with all that came before it. */
export function estimateUsage(model: GeminiModel, turns: readonly TranscriptTurn[], at: Date) {
  let audioInTokens = 0;
  let textInTokens = 0;
  let audioOutTokens = 0;
  for (const turn of turns) {
    if (turn.speaker === "candidate") continue;
    audioInTokens += Math.round((turn.startMs / 1000) * tokensPerAudioSecond);
    textInTokens += instructionTokens;
    audioOutTokens += Math.round(((turn.endMs - turn.startMs) / 1000) * tokensPerAudioSecond);
  }
  const tokens = { audioIn: audioInTokens, textIn: textInTokens, audioOut: audioOutTokens, textOut: 0 };
  return { audioInTokens, textInTokens, audioOutTokens, textOutTokens: 0, ...estimateCost(model, tokens, at) };
}
