import type { InterviewMetrics, TranscriptTurn } from "@mockingbird/domain";

const thinkingMs = 620;
const perTurnMs = 45;
const toLoudspeakerMs = 90;

/**
 * How a conversation like this would have been measured: the longer it lasts, the more Gemini reads before it answers.
 * `transcribedShare` is how much of the candidate's speech was understood, 0 to 1.
 */
export function estimateMeasures(
  turns: readonly TranscriptTurn[],
  { transcribedShare, reconnects }: { transcribedShare: number; reconnects: number },
): { speechHeardMs: number; speechTranscribedMs: number; metrics: InterviewMetrics } {
  const answers = turns.filter(({ speaker }) => speaker === "candidate");
  const speechHeardMs = answers.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const replies = turns.filter(({ speaker, seq }) => speaker === "interviewer" && seq > 0);
  return {
    speechHeardMs,
    speechTranscribedMs: Math.round(speechHeardMs * transcribedShare),
    metrics: {
      browserReconnects: reconnects,
      geminiReconnects: 0,
      microphoneDroppedMs: reconnects * 1_400,
      malformedFrames: 0,
      underruns: reconnects * 2,
      responses: replies.map(({ seq, text }, index) => ({
        generation: index + 2,
        endOfSpeechToFirstAudioMs: thinkingMs + seq * perTurnMs + (text.length % 7) * 60,
        firstAudioToSpeakerMs: toLoudspeakerMs + (text.length % 5) * 12,
      })),
    },
  };
}
