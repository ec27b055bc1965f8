import { type TranscriptBundle, type TranscriptTurn, transcriptBundleSchema } from "@mockingbird/domain";
import type { SessionRecord } from "../interview-session/session-record.ts";

/** The delivery of an interview that has ended: the same bytes on every try, so that the backend can tell a repetition. */
export function buildTranscriptBundle(
  { session, liveAtMs, tokens, speech, metrics }: SessionRecord,
  end: NonNullable<SessionRecord["end"]>,
  turns: TranscriptTurn[],
): TranscriptBundle {
  const durationMs = Math.max(0, end.atMs - liveAtMs);
  return transcriptBundleSchema.parse({
    interviewId: session.interviewId,
    endCause: end.cause,
    startedAt: new Date(liveAtMs).toISOString(),
    endedAt: new Date(liveAtMs + durationMs).toISOString(),
    durationSeconds: Math.floor(durationMs / 1000),
    model: session.config.model,
    configVersion: session.configVersion,
    tokens,
    speech,
    metrics,
    turns,
  });
}
