import { completenessOf, type SpeechCoverage } from "./interview-metrics.ts";
import type { TranscriptTurn } from "./transcript-turn.ts";

/** Less than this, and a level would say more about the interview than about the candidate. */
const candidateWordsMin = 60;
const transcribedShareMin = 0.6;

/** Why an interview cannot be scored. */
export type ScoringBlock = "too_little_said" | "transcript_incomplete";

/** Whether there is enough of an interview to score it; null when there is. `speech` is null where it was not measured. */
export function findScoringBlock(
  turns: readonly Pick<TranscriptTurn, "speaker" | "text">[],
  speech: SpeechCoverage | null,
): ScoringBlock | null {
  const share = speech && completenessOf(speech);
  if (share !== null && share < transcribedShareMin) return "transcript_incomplete";
  const words = turns
    .filter(({ speaker }) => speaker === "candidate")
    .reduce((total, { text }) => total + text.trim().split(/\s+/).filter(Boolean).length, 0);
  return words < candidateWordsMin ? "too_little_said" : null;
}
