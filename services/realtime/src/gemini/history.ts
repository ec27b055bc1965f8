import type { Content } from "@google/genai/web";
import type { Speaker } from "@mockingbird/domain";

/** One turn that Gemini is reminded of, because the connection it was said on is gone. */
export interface RememberedTurn {
  speaker: Speaker;
  text: string;
}

/** About 6 000 tokens, under half of the context that is kept. What is older is left out. */
const charactersMax = 24_000;

/** The newest turns that fit, oldest first. */
export function newestTurns(turns: readonly RememberedTurn[]): RememberedTurn[] {
  let characters = 0;
  const first = turns.findLastIndex(({ text }) => {
    characters += text.length;
    return characters > charactersMax;
  });
  return turns.slice(first + 1).map(({ speaker, text }) => ({ speaker, text }));
}

/** As content, for a model that takes history at any time. */
export function toContents(turns: readonly RememberedTurn[]): Content[] {
  return turns.map(({ speaker, text }) => ({ role: speaker === "interviewer" ? "model" : "user", parts: [{ text }] }));
}

/** As text, for a model that takes it only in its instruction. */
export function toText(turns: readonly RememberedTurn[]): string {
  return turns.map(({ speaker, text }) => `${speaker === "interviewer" ? "You" : "Candidate"}: ${text}`).join("\n");
}
