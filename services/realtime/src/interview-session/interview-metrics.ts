import type { InterviewMetrics } from "@mockingbird/domain";

export const noMetrics: InterviewMetrics = {
  browserReconnects: 0,
  geminiReconnects: 0,
  microphoneDroppedMs: 0,
  malformedFrames: 0,
  underruns: 0,
  responses: [],
};

/** Counts how well the machinery does in one interview. Times in ms since the epoch. */
export class InterviewMetricsRecorder {
  #metrics: InterviewMetrics;
  #speechEndedAtMs: number | undefined;

  /** Goes on from what a dead object had counted. */
  constructor(metrics: InterviewMetrics = noMetrics) {
    this.#metrics = metrics;
  }

  get metrics(): InterviewMetrics {
    return this.#metrics;
  }

  geminiReconnected(): void {
    this.#metrics = { ...this.#metrics, geminiReconnects: this.#metrics.geminiReconnects + 1 };
  }

  /** Candidate's sound that was lost while Gemini was being reached again. */
  microphoneDropped(milliseconds: number): void {
    const microphoneDroppedMs = Math.round(this.#metrics.microphoneDroppedMs + milliseconds);
    this.#metrics = { ...this.#metrics, microphoneDroppedMs };
  }

  /** The candidate was last heard then, and a reply is due. */
  speechEnded(atMs: number): void {
    this.#speechEndedAtMs = atMs;
  }

  /** The interviewer's first sound of a stretch of speech has arrived. Without an answer before it nothing is measured. */
  firstAudio(generation: number, atMs: number): void {
    const sinceMs = this.#speechEndedAtMs;
    this.#speechEndedAtMs = undefined;
    if (sinceMs === undefined) return;
    const endOfSpeechToFirstAudioMs = Math.max(0, Math.round(atMs - sinceMs));
    const response = { generation, endOfSpeechToFirstAudioMs, firstAudioToSpeakerMs: null };
    this.#metrics = { ...this.#metrics, responses: [...this.#metrics.responses, response] };
  }
}
