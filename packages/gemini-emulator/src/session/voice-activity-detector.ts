const frameMs = 20;
const floorMinDb = -70;
/** Even in a noisy room, speech at an ordinary level must stand out. */
const floorMaxDb = -36;
const floorRiseDbPerSecond = 2;
const releaseDb = 5;

export interface VoiceActivityOptions {
  /** How loud speech must at least be to start a turn, in dBFS. */
  startDb: number;
  /** How much speech there must be before it counts as a start, in ms. */
  prefixPaddingMs: number;
  /** How much quiet ends the turn, in ms. */
  silenceDurationMs: number;
}

/** `speechSeconds` runs from the first loud frame to the last one. */
export type VoiceActivityEvent = { type: "start" } | { type: "end"; speechSeconds: number };

const levelDb = (frame: Int16Array): number => {
  let sum = 0;
  for (const sample of frame) sum += sample * sample;
  return sum === 0 ? -100 : 10 * Math.log10(sum / frame.length / 32_768 ** 2);
};

/**
 * Finds speech by its energy, with hysteresis, above a noise floor that follows the room. Time is counted in samples
 * received, never by a clock, so the same audio always gives the same events.
 */
export class VoiceActivityDetector {
  readonly #options: VoiceActivityOptions;
  #rateHz = 16_000;
  #frameSamples = new Int16Array((16_000 * frameMs) / 1000);
  #filled = 0;
  #floorDb = -60;
  #loudMs = 0;
  #quietMs = 0;
  #turnMs = 0;
  #speaking = false;

  constructor(options: VoiceActivityOptions) {
    this.#options = options;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  push(samples: Int16Array, rateHz: number): VoiceActivityEvent[] {
    if (rateHz !== this.#rateHz) {
      this.#rateHz = rateHz;
      this.#frameSamples = new Int16Array(Math.round((rateHz * frameMs) / 1000));
      this.#filled = 0;
    }
    const events: VoiceActivityEvent[] = [];
    for (let taken = 0; taken < samples.length; ) {
      const piece = samples.subarray(taken, taken + this.#frameSamples.length - this.#filled);
      this.#frameSamples.set(piece, this.#filled);
      this.#filled += piece.length;
      taken += piece.length;
      if (this.#filled < this.#frameSamples.length) break;
      this.#filled = 0;
      const event = this.#frame(levelDb(this.#frameSamples));
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  /** No more audio for now: speech that was going on ends here. */
  flush(): VoiceActivityEvent | undefined {
    this.#filled = 0;
    this.#loudMs = 0;
    return this.#speaking ? this.#end() : undefined;
  }

  #frame(level: number): VoiceActivityEvent | undefined {
    const risen = this.#floorDb + (floorRiseDbPerSecond * frameMs) / 1000;
    this.#floorDb = Math.max(floorMinDb, Math.min(level, risen, floorMaxDb));
    const startDb = Math.max(this.#options.startDb, this.#floorDb + 10);
    return this.#speaking ? this.#whileSpeaking(level >= startDb - releaseDb) : this.#whileQuiet(level >= startDb);
  }

  #whileQuiet(loud: boolean): VoiceActivityEvent | undefined {
    this.#loudMs = loud ? this.#loudMs + frameMs : 0;
    if (!loud || this.#loudMs < this.#options.prefixPaddingMs) return undefined;
    this.#speaking = true;
    this.#turnMs = this.#loudMs;
    this.#quietMs = 0;
    return { type: "start" };
  }

  #whileSpeaking(loud: boolean): VoiceActivityEvent | undefined {
    this.#turnMs += frameMs;
    this.#quietMs = loud ? 0 : this.#quietMs + frameMs;
    return loud || this.#quietMs < this.#options.silenceDurationMs ? undefined : this.#end();
  }

  #end(): VoiceActivityEvent {
    this.#speaking = false;
    this.#loudMs = 0;
    return { type: "end", speechSeconds: (this.#turnMs - this.#quietMs) / 1000 };
  }
}
