/** Nothing came for so long though something is due. Gemini answers within a second or two. */
const silenceMsMax = 8_000;

/** `nudge`: ask for the next words. `resume`: try another connection. `giveUp`: there is no interviewer any more. */
export type WatchStep = "nudge" | "resume" | "giveUp";
const steps: readonly WatchStep[] = ["nudge", "resume", "giveUp"];

/**
 * Notices that Gemini owes something and stays silent: a reply to an answer that is over, or the rest of a sentence. Each
 * further silence asks for a stronger remedy, until the interviewer speaks again. Times in ms on any one clock.
 */
export class ReplyWatch {
  #waitingSinceMs: number | undefined;
  #step = 0;

  /** Whether something is due. */
  get waiting(): boolean {
    return this.#waitingSinceMs !== undefined;
  }

  /** Something is due from now on. */
  expect(nowMs: number): void {
    this.#waitingSinceMs = nowMs;
  }

  /** Nothing is due: the candidate speaks, or the sentence is complete. */
  rest(): void {
    this.#waitingSinceMs = undefined;
  }

  /** A message came, whatever it says. */
  sign(nowMs: number): void {
    if (this.waiting) this.#waitingSinceMs = nowMs;
  }

  /** The interviewer speaks, and the rest of the sentence is due. */
  spoke(nowMs: number): void {
    this.#step = 0;
    this.#waitingSinceMs = nowMs;
  }

  /** The remedy that is due now, once. */
  due(nowMs: number): WatchStep | undefined {
    if (this.#waitingSinceMs === undefined || nowMs - this.#waitingSinceMs < silenceMsMax) return undefined;
    this.#waitingSinceMs = nowMs;
    return steps[Math.min(this.#step++, steps.length - 1)];
  }
}
