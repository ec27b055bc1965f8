import type { GeminiFailureKind } from "./gemini-failure.ts";

/** Waits before each try after a connection that failed. There is no try after the last. */
const retryDelaysMs = [500, 1_500, 4_000] as const;
/** Trying ends this long after the first of a series of failures, however slowly Gemini refuses. */
const budgetMs = 30_000;
/** A connection that held this long earns all tries anew: Gemini itself ends each after some ten minutes. */
const stableMs = 10_000;

/** `afresh`: the handle has not helped, so the next try goes without it. */
export type RetryVerdict = { retryInMs: number; afresh: boolean } | { giveUp: "gemini_refused" | "gemini_unavailable" };

/** How often, and how soon, a connection that failed is tried again. Times in ms on any one clock. */
export class RetryBudget {
  #openedAtMs: number | undefined;
  #failingSinceMs: number | undefined;
  #failures = 0;

  opened(nowMs: number): void {
    this.#openedAtMs = nowMs;
  }

  /** What follows from a connection that broke, or that never came. */
  failed(kind: GeminiFailureKind, nowMs: number): RetryVerdict {
    const wasStable = this.#openedAtMs !== undefined && nowMs - this.#openedAtMs >= stableMs;
    this.#openedAtMs = undefined;
    if (kind === "refused") return { giveUp: "gemini_refused" };
    if (wasStable) {
      this.#failures = 0;
      this.#failingSinceMs = undefined;
      if (kind === "lost") return { retryInMs: 0, afresh: false };
    }
    this.#failingSinceMs ??= nowMs;
    const delayMs = retryDelaysMs[this.#failures];
    const retryInMs = kind === "quota" ? retryDelaysMs[2] : delayMs;
    if (retryInMs === undefined || delayMs === undefined) return { giveUp: "gemini_unavailable" };
    if (nowMs + retryInMs - this.#failingSinceMs > budgetMs) return { giveUp: "gemini_unavailable" };
    this.#failures += 1;
    return { retryInMs, afresh: kind === "forgotten" || this.#failures === retryDelaysMs.length };
  }
}
