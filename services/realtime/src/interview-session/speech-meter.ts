/** Root mean square, on a scale to 1, above which a frame counts as speech: about -40 dB of full scale. */
const speechLevelMin = 0.01;
/** Shorter sounds are coughs and key clicks. */
const speechMs = 150;

const fullScale = 32_768;

/** Hears when the candidate speaks and when an answer seems over: Gemini's Developer API does not tell. Times in ms. */
export class SpeechMeter {
  #soundSinceMs: number | undefined;
  #lastLoudAtMs = 0;
  #loudMs = 0;
  #answerStartedAtMs: number | undefined;
  #uncountedMs = 0;
  /** A pause this long ends a stretch of speech. */
  pauseMs = 800;

  /** `pcm`: PCM16LE mono; `frameMs`: its length. Answers what changed with it. */
  hear(pcm: Uint8Array, frameMs: number, nowMs: number): "started" | "paused" | undefined {
    if (level(pcm) >= speechLevelMin) {
      this.#soundSinceMs ??= nowMs;
      this.#lastLoudAtMs = nowMs;
      const before = this.#loudMs;
      this.#loudMs += frameMs;
      if (this.#loudMs >= speechMs) this.#uncountedMs += before < speechMs ? this.#loudMs : frameMs;
      if (before >= speechMs || this.#loudMs < speechMs) return undefined;
      this.#answerStartedAtMs ??= this.#soundSinceMs;
      return "started";
    }
    if (this.#soundSinceMs === undefined || nowMs - this.#lastLoudAtMs < this.pauseMs) return undefined;
    return this.stop();
  }

  /** Nothing more is heard for now: speech that was going on ends here. */
  stop(): "paused" | undefined {
    const spoke = this.speaking;
    this.#soundSinceMs = undefined;
    this.#loudMs = 0;
    return spoke ? "paused" : undefined;
  }

  /** Whether the candidate is in the middle of speaking. */
  get speaking(): boolean {
    return this.#loudMs >= speechMs;
  }

  /** When the candidate was last heard. */
  get lastHeardAtMs(): number {
    return this.#lastLoudAtMs;
  }

  /** How much speech there was since this was last asked, without its pauses. */
  takeSpeechMs(): number {
    const speechMs = this.#uncountedMs;
    this.#uncountedMs = 0;
    return speechMs;
  }

  /** Whether something was said that has not been transcribed. */
  get untranscribed(): boolean {
    return this.#answerStartedAtMs !== undefined;
  }

  /** When the answer began whose first words are now transcribed. Forgets it, so that the next answer has its own. */
  takeStart(): number | undefined {
    const startedAtMs = this.#answerStartedAtMs;
    this.#answerStartedAtMs = undefined;
    return startedAtMs;
  }
}

function level(pcm: Uint8Array): number {
  const samples = pcm.byteLength >> 1;
  if (samples === 0) return 0;
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  let sum = 0;
  for (let index = 0; index < samples; index++) {
    const sample = view.getInt16(index * 2, true);
    sum += sample * sample;
  }
  return Math.sqrt(sum / samples) / fullScale;
}
