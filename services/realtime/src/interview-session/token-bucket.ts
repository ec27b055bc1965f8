/** Allows a rate on average and a burst above it. Times in ms; amounts in whatever unit the caller counts. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #filledAtMs: number | undefined;

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
  }

  take(amount: number, nowMs: number): boolean {
    const elapsedSeconds = Math.max(0, nowMs - (this.#filledAtMs ?? nowMs)) / 1000;
    this.#left = Math.min(this.#burst, this.#left + elapsedSeconds * this.#perSecond);
    this.#filledAtMs = nowMs;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
