import { z } from "zod";

const countSchema = z.int().nonnegative();
const millisecondsSchema = z.int().nonnegative();

/** How quickly one answer was answered. */
export const responseTimeSchema = z.object({
  /** Which stretch of interviewer speech answered, as on the wire. */
  generation: z.int().positive(),
  /** From the end of the candidate's speech, as the Worker heard it, to the reply's first audio at the Worker. */
  endOfSpeechToFirstAudioMs: millisecondsSchema,
  /** From there to the loudspeaker: half a round trip and the jitter buffer. Null when the browser did not report it. */
  firstAudioToSpeakerMs: millisecondsSchema.nullable(),
});
export type ResponseTime = z.infer<typeof responseTimeSchema>;

/** How well the machinery did in one interview. Never anything about the candidate. */
export const interviewMetricsSchema = z.object({
  browserReconnects: countSchema,
  geminiReconnects: countSchema,
  /** Candidate's sound that was lost while Gemini was being reached again. */
  microphoneDroppedMs: millisecondsSchema,
  malformedFrames: countSchema,
  /** Times the loudspeaker ran out of sound in the middle of speech. */
  underruns: countSchema,
  responses: z.array(responseTimeSchema).max(2_000),
});
export type InterviewMetrics = z.infer<typeof interviewMetricsSchema>;

/** How much of the candidate's speech reached the transcript. */
export const speechCoverageSchema = z.object({
  /** Speech of the candidate that the Worker heard. */
  heardMs: millisecondsSchema,
  /** That part of it for which a transcription arrived; never more than was heard. */
  transcribedMs: millisecondsSchema,
});
export type SpeechCoverage = z.infer<typeof speechCoverageSchema>;

/** From 0 to 1; null when nothing was heard, because then nothing can be missing. */
export function completenessOf({ heardMs, transcribedMs }: SpeechCoverage): number | null {
  return heardMs === 0 ? null : Math.min(1, transcribedMs / heardMs);
}
