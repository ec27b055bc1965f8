/** How long before Gemini's own deadline a sentence is broken off at the latest. */
const marginMs = 5_000;

/** `breakOff`: it is too late to wait for a quiet moment. */
export type MoveDecision = "stay" | "move" | "breakOff";

/**
 * When the conversation moves to a new connection. Gemini announces that it will close one and may then fall silent, so
 * the deadline is kept here and never waits for another message. Times in ms on any one clock.
 */
export class MovePlan {
  #wanted = false;
  #byMs = Number.POSITIVE_INFINITY;

  /** A new connection is wanted, with no hurry. */
  want(): void {
    this.#wanted = true;
  }

  goAway(timeLeftMs: number, nowMs: number): void {
    this.#wanted = true;
    this.#byMs = Math.min(this.#byMs, nowMs + Math.max(0, timeLeftMs - marginMs));
  }

  /** A new connection is being dialled. */
  begun(): void {
    this.#wanted = false;
    this.#byMs = Number.POSITIVE_INFINITY;
  }

  /** `quiet`: nothing would be cut off. */
  decide(quiet: boolean, nowMs: number): MoveDecision {
    if (!this.#wanted) return "stay";
    if (quiet) return "move";
    return nowMs >= this.#byMs ? "breakOff" : "stay";
  }
}
