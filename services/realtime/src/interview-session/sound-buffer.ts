import { bytesPerSample, candidateAudioRateHz } from "@mockingbird/domain";

/** The candidate's latest sound, PCM16LE mono 16 kHz: so many milliseconds, and no more. */
export class SoundBuffer {
  readonly #msMax: number;
  #frames: Uint8Array[] = [];
  #ms = 0;

  constructor(msMax: number) {
    this.#msMax = msMax;
  }

  /** Answers how many milliseconds of the oldest sound had to go for this. */
  push(pcm: Uint8Array): number {
    this.#frames.push(pcm);
    this.#ms += candidateMs(pcm);
    let droppedMs = 0;
    while (this.#ms - droppedMs > this.#msMax) droppedMs += candidateMs(this.#frames.shift() ?? pcm);
    this.#ms -= droppedMs;
    return droppedMs;
  }

  /** All of it, oldest first. Leaves nothing behind. */
  take(): Uint8Array[] {
    const frames = this.#frames;
    this.#frames = [];
    this.#ms = 0;
    return frames;
  }
}

/** Length of PCM16LE mono 16 kHz. */
export function candidateMs(pcm: Uint8Array): number {
  return (pcm.byteLength / (candidateAudioRateHz * bytesPerSample)) * 1000;
}
