import type { TranscriptTurn } from "@mockingbird/domain";

const charactersPerSecond = 14;
const pauseMs = 900;

/** Gives what was said the times it would have taken to say it. The interviewer begins. */
export function spokenTurns(said: readonly string[]): TranscriptTurn[] {
  let clockMs = 400;
  return said.map((text, seq) => {
    const startMs = clockMs;
    const endMs = startMs + Math.round((text.length / charactersPerSecond) * 1000);
    clockMs = endMs + pauseMs;
    return { seq, speaker: seq % 2 === 0 ? "interviewer" : "candidate", text, startMs, endMs, interrupted: false };
  });
}
