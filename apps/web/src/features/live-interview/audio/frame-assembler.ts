/** Gathers samples of any block size into frames of one size. What is left over waits for the next block. */
export class FrameAssembler {
  readonly #frame: Float32Array;
  #filled = 0;

  constructor(frameSamples: number) {
    this.#frame = new Float32Array(frameSamples);
  }

  /** `emit` gets each full frame; the array is reused for the next one. */
  push(samples: Float32Array, emit: (frame: Float32Array) => void): void {
    let taken = 0;
    while (taken < samples.length) {
      const part = samples.subarray(taken, taken + this.#frame.length - this.#filled);
      this.#frame.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === this.#frame.length) {
        this.#filled = 0;
        emit(this.#frame);
      }
    }
  }
}
