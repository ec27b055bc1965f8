/** What the page and the two audio worklets say to each other. */

export const captureProcessorName = "mockingbird-capture";
export const playbackProcessorName = "mockingbird-playback";
/** Where the worklets are served from; `npm run generate` builds them. */
export const captureWorkletUrl = "/generated/capture-worklet.js";
export const playbackWorkletUrl = "/generated/playback-worklet.js";

/** From capture: one 20 ms frame of PCM16LE mono 16 kHz. */
export interface CapturedFrame {
  pcm: ArrayBuffer;
}

export type PlaybackCommand =
  /** `pcm`: PCM16LE mono 24 kHz. */
  | { type: "audio"; generation: number; pcm: ArrayBuffer }
  /** Answered with `silenced`. */
  | { type: "interrupt"; throughGeneration: number }
  /** Answered with `drained` once everything sent before was played or interrupted. */
  | { type: "drain"; id: number };

/** Every 100 ms. Samples are counted at 24 kHz, the rate they were sent at; `rms` is that of what was played since the last one. */
export interface PlaybackLevel {
  rms: number;
  playedSamples: number;
  /** Whose speech is being played, or was last; 0 before the first. */
  generation: number;
  /** How much of that generation was played. */
  generationSamples: number;
  bufferedSamples: number;
  /** Gaps inside a stretch of speech. */
  underruns: number;
}

export type PlaybackReport =
  | ({ type: "level" } & PlaybackLevel)
  | { type: "drained"; id: number }
  /** Nothing more of any generation up to this one is played; of that one, so much was, counted at 24 kHz. */
  | { type: "silenced"; throughGeneration: number; playedSamples: number }
  /** The first sample of a generation has just been handed to the sound card. */
  | { type: "began"; generation: number };
