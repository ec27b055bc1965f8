/**
 * One timer for whatever is due next. Putting it off costs nothing: it rings when it was due first, and whoever is rung
 * then sets it again. Sound puts it off fifty times a second, and each timer of the runtime costs more than a frame.
 */
export class DueTimer {
  readonly #onDue: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #atMs = 0;

  constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  /** Rings in so many milliseconds at the latest. */
  set(waitMs: number, nowMs: number): void {
    const atMs = nowMs + waitMs;
    if (this.#timer !== undefined && this.#atMs <= atMs) return;
    this.stop();
    this.#atMs = atMs;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onDue();
    }, waitMs);
  }

  stop(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
