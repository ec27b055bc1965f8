import { playedMs } from "./played-ms.ts";
import type { PlaybackLevel } from "./worklets/worklet-contract.ts";

const tellEveryMs = 1_000;

/** How much of one stretch of the interviewer's speech was played. */
export interface Played {
  generation: number;
  playedMs: number;
}

/** Says once a second, for as long as something is played, how much of it was. */
export class PlayedSpeech {
  #last: Played | null = null;
  #toldAtMs = Number.NEGATIVE_INFINITY;

  /** As the loudspeaker last said; null before it has played anything. */
  get last(): Played | null {
    return this.#last;
  }

  /** The loudspeaker's own count. Answers when it is time to tell it. */
  at({ generation, generationSamples }: PlaybackLevel, nowMs: number): Played | null {
    const playing = { generation, playedMs: playedMs(generationSamples) };
    const before = this.#last;
    if (generation === 0) return null;
    this.#last = playing;
    const moved = playing.generation !== before?.generation || playing.playedMs !== before.playedMs;
    if (!moved || nowMs - this.#toldAtMs < tellEveryMs) return null;
    this.#toldAtMs = nowMs;
    return playing;
  }
}
