import type { ResponseTime } from "@mockingbird/domain";

export type ResponseBar = {
  /** Which of the interviewer's replies, from 1. */
  reply: number;
  /** Until the reply's first sound reached us. */
  replyMs: number;
  /** From there to the candidate's loudspeaker; null when their browser did not say. */
  speakerMs: number | null;
  /** All of it. */
  totalMs: number;
};

export type ResponseSummary = { bars: ResponseBar[]; medianMs: number; slowestMs: number };

/** The replies in order with their times, and what was usual among them. Null without any. */
export function summariseResponses(responses: readonly ResponseTime[]): ResponseSummary | null {
  const bars = responses.map(({ endOfSpeechToFirstAudioMs, firstAudioToSpeakerMs }, index) => ({
    reply: index + 1,
    replyMs: endOfSpeechToFirstAudioMs,
    speakerMs: firstAudioToSpeakerMs,
    totalMs: endOfSpeechToFirstAudioMs + (firstAudioToSpeakerMs ?? 0),
  }));
  const sorted = bars.map(({ totalMs }) => totalMs).sort((a, b) => a - b);
  const slowestMs = sorted.at(-1);
  const upperMs = sorted[Math.floor(sorted.length / 2)];
  const lowerMs = sorted[Math.floor((sorted.length - 1) / 2)];
  if (slowestMs === undefined || upperMs === undefined || lowerMs === undefined) return null;
  return { bars, medianMs: (lowerMs + upperMs) / 2, slowestMs };
}
