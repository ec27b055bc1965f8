import type { InterviewMetrics } from "@mockingbird/domain";

export const noMetrics: InterviewMetrics = {
  browserReconnects: 0,
  geminiReconnects: 0,
  microphoneDroppedMs: 0,
  malformedFrames: 0,
  underruns: 0,
  responses: [],
};

/** As many as the bundle may hold. */
const responsesMax = 2_000;

/** What a browser tells of its loudspeaker; fields as in client_message.proto. */
export interface LoudspeakerReport {
  generation: number;
  playbackDelayMs: number;
  roundTripMs: number;
  /** Since its socket opened. */
  underruns: number;
}

/** Counts how well the machinery does in one interview. Times in ms since the epoch. */
export class InterviewMetricsRecorder {
  readonly #save: (metrics: InterviewMetrics) => void;
  #metrics: InterviewMetrics;
  #speechEndedAtMs: number | undefined;
  #lastAnswerAtMs: number | undefined;
  /** Underruns before the present socket. */
  #underrunsBefore: number;

  /**
   * Goes on from what a dead object had counted. `save` keeps what was counted; called when something rare happened and
   * once in a turn, never for each frame.
   */
  constructor(metrics: InterviewMetrics, save: (metrics: InterviewMetrics) => void) {
    this.#metrics = metrics;
    this.#underrunsBefore = metrics.underruns;
    this.#save = save;
  }

  get metrics(): InterviewMetrics {
    return this.#metrics;
  }

  /** When the candidate was last heard in an answer that is over; undefined for never. */
  get lastAnswerAtMs(): number | undefined {
    return this.#lastAnswerAtMs;
  }

  /** The candidate came back to a running interview, on a new socket. */
  browserReconnected(): void {
    this.#underrunsBefore = this.#metrics.underruns;
    this.#count({ browserReconnects: this.#metrics.browserReconnects + 1 });
    this.#save(this.#metrics);
  }

  geminiReconnected(): void {
    this.#count({ geminiReconnects: this.#metrics.geminiReconnects + 1 });
    this.#save(this.#metrics);
  }

  /** Candidate's sound that was lost while Gemini was being reached again. */
  microphoneDropped(milliseconds: number): void {
    this.#count({ microphoneDroppedMs: Math.round(this.#metrics.microphoneDroppedMs + milliseconds) });
  }

  /** A frame that could not be read. */
  malformedFrame(): void {
    this.#count({ malformedFrames: this.#metrics.malformedFrames + 1 });
  }

  /** The candidate was last heard then, and a reply is due. */
  speechEnded(atMs: number): void {
    this.#speechEndedAtMs = atMs;
    this.#lastAnswerAtMs = atMs;
  }

  /** The interviewer's first sound of a stretch of speech has arrived. Without an answer before it nothing is measured. */
  firstAudio(generation: number, atMs: number): void {
    const sinceMs = this.#speechEndedAtMs;
    this.#speechEndedAtMs = undefined;
    const { responses } = this.#metrics;
    if (sinceMs !== undefined && responses.length < responsesMax) {
      const endOfSpeechToFirstAudioMs = Math.max(0, Math.round(atMs - sinceMs));
      const response = { generation, endOfSpeechToFirstAudioMs, firstAudioToSpeakerMs: null };
      this.#count({ responses: [...responses, response] });
    }
    this.#save(this.#metrics);
  }

  /** The loudspeaker's first report of a stretch of speech says when it was heard; each says how often sound ran out. */
  played({ generation, playbackDelayMs, roundTripMs, underruns }: LoudspeakerReport): void {
    const firstAudioToSpeakerMs = Math.round(playbackDelayMs + roundTripMs / 2);
    const last = this.#metrics.responses.at(-1);
    const isFirst = last?.generation === generation && last.firstAudioToSpeakerMs === null;
    this.#count({
      underruns: this.#underrunsBefore + underruns,
      ...(isFirst && { responses: [...this.#metrics.responses.slice(0, -1), { ...last, firstAudioToSpeakerMs }] }),
    });
  }

  #count(changes: Partial<InterviewMetrics>): void {
    this.#metrics = { ...this.#metrics, ...changes };
  }
}
