import type { EndCause } from "@mockingbird/domain";

/** A sentence that was begun before the time was up. */
const overtimeSecondsMax = 10;
const goodbyeSecondsMax = 40;
/** The text of an answer that the end cuts short. */
const lastWordsSecondsMax = 2;

/** How long the end of an interview waits for what is still being said. */
export function closingSeconds(cause: EndCause, candidateSpoke: boolean): number {
  if (candidateSpoke) return lastWordsSecondsMax;
  return cause === "time_up" ? overtimeSecondsMax : goodbyeSecondsMax;
}
