import { stillThereLine } from "./cues.ts";

/** What is asked of the conversation. Times in ms since the epoch. */
export interface IdleTalk {
  /** Since when the candidate has had the floor without using it; undefined when that is not so. */
  quietSinceMs: number | undefined;
  /** Has the interviewer say something. False when nobody is there to take it. */
  ask: (cue: string) => boolean;
}

/** How long a candidate who has the floor may say nothing before the interviewer asks. */
const askAfterMs = 90_000;
/** How long they then have. */
const endAfterMs = 60_000;
/** How soon to look again while somebody speaks. */
const lookAgainMs = 15_000;

/** Notices a candidate who has stopped taking part, and has the interviewer ask before anything ends. */
export class IdleWatch {
  #askedAtMs: number | undefined;

  /** The candidate takes part. */
  active(): void {
    this.#askedAtMs = undefined;
  }

  /**
   * Answers when to look again, or that the candidate has gone. `lastAnswerAtMs`: when the candidate's last answer was
   * over; undefined for never.
   */
  look(talk: IdleTalk, lastAnswerAtMs: number | undefined, nowMs: number): { lookAtMs: number } | "gone" {
    if (this.#askedAtMs !== undefined && (lastAnswerAtMs ?? 0) > this.#askedAtMs) this.active();
    if (talk.quietSinceMs === undefined) return { lookAtMs: nowMs + lookAgainMs };
    const asked = this.#askedAtMs !== undefined;
    const dueAtMs = talk.quietSinceMs + (asked ? endAfterMs : askAfterMs);
    if (nowMs < dueAtMs) return { lookAtMs: dueAtMs };
    if (asked) return "gone";
    if (talk.ask(stillThereLine)) this.#askedAtMs = nowMs;
    return { lookAtMs: nowMs + lookAgainMs };
  }
}
