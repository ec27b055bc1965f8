import { JitterBuffer } from "./jitter-buffer.ts";
import { Resampler } from "./resampler.ts";

const prebufferSeconds = 0.08;
/** Speech that stops in the middle of a wave is let down over this many output samples, so that it does not click. */
const declickSamples = 96;
/** How much speech is resampled at a time. */
const stepSeconds = 0.001;

/**
 * Turns interviewer speech, as it arrives, into the sample rate of the sound card, one render quantum at a time. The
 * resampling happens while playing and not on arrival, because ten seconds may arrive at once and the audio thread may not stall.
 */
export class SpeechRenderer {
  readonly #buffer: JitterBuffer;
  readonly #resampler: Resampler;
  readonly #step: Float32Array;
  #ready = new Float32Array();
  #lastSample = 0;
  #playedSamples = 0;

  constructor(speechRateHz: number, contextRateHz: number) {
    this.#buffer = new JitterBuffer(Math.round(speechRateHz * prebufferSeconds));
    this.#resampler = new Resampler(speechRateHz, contextRateHz);
    this.#step = new Float32Array(Math.round(speechRateHz * stepSeconds));
  }

  get underruns(): number {
    return this.#buffer.underruns;
  }

  /** Whose speech is being played, or was last; 0 before the first. */
  get playingGeneration(): number {
    return this.#buffer.playingGeneration;
  }

  /** Speech that waits to be played, in samples at the speech's own rate. */
  get bufferedSamples(): number {
    return this.#buffer.bufferedSamples;
  }

  /** Speech that was played so far, in samples at the speech's own rate. */
  get playedSamples(): number {
    return this.#playedSamples;
  }

  /** The same of one generation: of the one that is played, or was last. */
  playedSamplesOf(generation: number): number {
    return this.#buffer.playedSamples(generation);
  }

  push(generation: number, samples: Float32Array): boolean {
    return this.#buffer.push(generation, samples);
  }

  interrupt(throughGeneration: number): void {
    this.#buffer.interrupt(throughGeneration);
    if (this.#buffer.playingGeneration > throughGeneration) return;
    // What is on its way through the filter is stale too, whatever waits behind it.
    this.#resampler.reset();
    this.#ready = new Float32Array();
  }

  render(output: Float32Array): void {
    let filled = 0;
    while (filled < output.length) {
      if (this.#ready.length === 0) {
        const speechSamples = this.#buffer.pull(this.#step);
        this.#playedSamples += speechSamples;
        this.#ready = new Float32Array(this.#resampler.process(this.#step));
        if (this.#ready.length === 0) continue;
      }
      const part = this.#ready.subarray(0, output.length - filled);
      output.set(part, filled);
      filled += part.length;
      this.#ready = this.#ready.subarray(part.length);
    }
    this.#declick(output);
  }

  /** Only a sudden silence is touched: a wave that ended by itself comes close to zero before it is zero. */
  #declick(output: Float32Array): void {
    const first = output[0] ?? 0;
    if (first === 0 && Math.abs(this.#lastSample) > 0.002) {
      for (let n = 0; n < Math.min(declickSamples, output.length) && output[n] === 0; n += 1) {
        output[n] = this.#lastSample * (1 - (n + 1) / declickSamples);
      }
    }
    this.#lastSample = output[output.length - 1] ?? 0;
  }
}
