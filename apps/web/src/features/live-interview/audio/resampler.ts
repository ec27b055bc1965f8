/** How many zero crossings of the sinc are kept on each side. 24 with beta 8 gives about 80 dB of stop-band. */
const zeroCrossings = 24;
const kaiserBeta = 8;
/** The middle of the filter's slope, as a part of the lower Nyquist frequency: the slope has ended at Nyquist itself. */
const rolloff = 0.9;

/**
 * Changes the sample rate of one continuous mono stream, block by block, without aliasing: a polyphase windowed sinc, exact for
 * every pair of whole rates (44.1 → 16 kHz included). The output is aligned with the input and needs `lookaheadSamples` of it in
 * advance; `flush` gives the tail.
 */
export class Resampler {
  readonly lookaheadSamples: number;
  readonly #upFactor: number;
  readonly #downFactor: number;
  readonly #taps: number;
  readonly #phases: Float32Array[];
  #pending: Float32Array;
  /** Position of the next output inside `#pending`, in whole input samples and 1/upFactor parts of one. */
  #index = 0;
  #part = 0;

  constructor(inputRateHz: number, outputRateHz: number) {
    const divisor = greatestCommonDivisor(inputRateHz, outputRateHz);
    this.#upFactor = outputRateHz / divisor;
    this.#downFactor = inputRateHz / divisor;
    const bandwidth = Math.min(1, outputRateHz / inputRateHz) * rolloff;
    this.lookaheadSamples = inputRateHz === outputRateHz ? 0 : Math.ceil(zeroCrossings / bandwidth);
    this.#taps = this.lookaheadSamples * 2;
    this.#phases = this.#taps === 0 ? [] : buildPhases(this.#upFactor, this.lookaheadSamples, bandwidth);
    this.#pending = this.#silenceBefore();
  }

  /** The next samples of the stream. The answer is the caller's own and may be empty. */
  process(input: Float32Array): Float32Array {
    if (this.#taps === 0) return input.slice();
    const samples = new Float32Array(this.#pending.length + input.length);
    samples.set(this.#pending);
    samples.set(input, this.#pending.length);

    const steps = (samples.length - this.#taps - this.#index) * this.#upFactor - this.#part;
    const output = new Float32Array(Math.max(0, Math.floor(steps / this.#downFactor) + 1));
    for (let n = 0; n < output.length; n += 1) {
      output[n] = dotProduct(samples, this.#index, this.#phases[this.#part]);
      this.#part += this.#downFactor;
      this.#index += Math.floor(this.#part / this.#upFactor);
      this.#part %= this.#upFactor;
    }
    const used = Math.min(this.#index, samples.length);
    this.#pending = samples.slice(used);
    this.#index -= used;
    return output;
  }

  /** What is still inside the filter, and a fresh start for the next stream. */
  flush(): Float32Array {
    const tail = this.process(new Float32Array(this.lookaheadSamples));
    this.reset();
    return tail;
  }

  reset(): void {
    this.#pending = this.#silenceBefore();
    this.#index = 0;
    this.#part = 0;
  }

  /** The filter looks back as far as ahead; before the first sample there was silence. */
  #silenceBefore(): Float32Array {
    return new Float32Array(Math.max(0, this.lookaheadSamples - 1));
  }
}

function dotProduct(samples: Float32Array, start: number, kernel: Float32Array | undefined): number {
  let sum = 0;
  if (!kernel) return sum;
  for (let k = 0; k < kernel.length; k += 1) sum += (samples[start + k] ?? 0) * (kernel[k] ?? 0);
  return sum;
}

/** One kernel for each position an output sample can have between two input samples, each with a gain of exactly 1 at 0 Hz. */
function buildPhases(upFactor: number, halfWidth: number, bandwidth: number): Float32Array[] {
  return Array.from({ length: upFactor }, (_, phase) => {
    const kernel = new Float32Array(halfWidth * 2);
    let sum = 0;
    for (let k = 0; k < kernel.length; k += 1) {
      const distance = k - (halfWidth - 1) - phase / upFactor;
      const value = sinc(distance * bandwidth) * kaiser(distance / halfWidth);
      kernel[k] = value;
      sum += value;
    }
    return kernel.map((value) => value / sum);
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Kaiser's window over −1…1. */
function kaiser(x: number): number {
  return Math.abs(x) >= 1 ? 0 : besselI0(kaiserBeta * Math.sqrt(1 - x * x)) / besselI0(kaiserBeta);
}

/** The modified Bessel function of order zero, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
