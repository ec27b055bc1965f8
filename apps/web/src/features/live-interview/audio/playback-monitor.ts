import { bytesPerSample, interviewerAudioRateHz } from "@mockingbird/domain/limits";

const reportEveryMs = 1_000;
const bytesPerMs = (interviewerAudioRateHz * bytesPerSample) / 1_000;

/** What the loudspeaker did, as the Worker wants to know it; times in ms. */
export interface PlaybackFigures {
  generation: number;
  /** From the arrival of the generation's first audio to its first sample being heard. */
  playbackDelayMs: number;
  /** Interviewer audio received on this connection. */
  receivedAudioMs: number;
  /** Gaps in speech on this connection. */
  underruns: number;
}

/** Puts together arrivals and the loudspeaker's own words. Answers with figures when it is time to report them. */
export class PlaybackMonitor {
  #arriving: { generation: number; atMs: number } | null = null;
  #begun: { generation: number; delayMs: number } | null = null;
  #reportedAtMs = Number.NEGATIVE_INFINITY;
  #receivedBytes = 0;
  #underruns = 0;
  #earlierUnderruns = 0;

  /** Sound has arrived. */
  received(generation: number, bytes: number, nowMs: number): PlaybackFigures | null {
    this.#receivedBytes += bytes;
    if (this.#arriving?.generation !== generation) this.#arriving = { generation, atMs: nowMs };
    return nowMs - this.#reportedAtMs >= reportEveryMs ? this.#figures(nowMs) : null;
  }

  /** The first sample of a generation is heard `latencyMs` from now. */
  began(generation: number, latencyMs: number, nowMs: number): PlaybackFigures | null {
    if (this.#arriving?.generation !== generation) return null;
    this.#begun = { generation, delayMs: nowMs - this.#arriving.atMs + latencyMs };
    return this.#figures(nowMs);
  }

  /** Gaps since the loudspeaker was opened. */
  ranDry(underruns: number): void {
    this.#underruns = underruns;
  }

  /** A new connection counts from nothing. */
  startOver(): void {
    this.#receivedBytes = 0;
    this.#earlierUnderruns = this.#underruns;
    this.#arriving = null;
    this.#begun = null;
    this.#reportedAtMs = Number.NEGATIVE_INFINITY;
  }

  #figures(nowMs: number): PlaybackFigures | null {
    if (!this.#begun) return null;
    this.#reportedAtMs = nowMs;
    return {
      generation: this.#begun.generation,
      playbackDelayMs: Math.max(0, Math.round(this.#begun.delayMs)),
      receivedAudioMs: Math.round(this.#receivedBytes / bytesPerMs),
      underruns: this.#underruns - this.#earlierUnderruns,
    };
  }
}
