const pingEveryMs = 5_000;
const answerMsMax = 10_000;
/** After a sleep the answer has to come sooner: most likely the line is gone, and the candidate is waiting. */
const wakeAnswerMsMax = 3_000;
/** A beat that comes later than this says that the page slept, and nothing about the line. */
const sleepMsMin = 3_000;

/** Tells a line on which nobody answers from a page whose timers stood still. Times are ms of one clock. */
export class Heartbeat {
  #lastBeatMs: number;
  #lastPingMs = Number.NEGATIVE_INFINITY;
  /** By when something must have been heard; infinite while nothing is asked. */
  #deadlineMs = Number.POSITIVE_INFINITY;

  constructor(nowMs: number) {
    this.#lastBeatMs = nowMs;
  }

  /** Call at least once a second. `ping`: ask now; `dead`: nobody has answered in time. */
  beat(nowMs: number): "ping" | "dead" | undefined {
    if (nowMs - this.#lastBeatMs > sleepMsMin) return this.wake(nowMs);
    this.#lastBeatMs = nowMs;
    if (nowMs >= this.#deadlineMs) return "dead";
    return nowMs - this.#lastPingMs >= pingEveryMs ? this.#ask(nowMs, answerMsMax) : undefined;
  }

  /** The page was shown again, or the network changed. */
  wake(nowMs: number): "ping" {
    this.#lastBeatMs = nowMs;
    this.#deadlineMs = Number.POSITIVE_INFINITY;
    return this.#ask(nowMs, wakeAnswerMsMax);
  }

  /** Anything that arrives proves the line: an answer may be stuck behind a long sentence. */
  heard(): void {
    this.#deadlineMs = Number.POSITIVE_INFINITY;
  }

  #ask(nowMs: number, answerMs: number): "ping" {
    this.#lastPingMs = nowMs;
    this.#deadlineMs = Math.min(this.#deadlineMs, nowMs + answerMs);
    return "ping";
  }
}
