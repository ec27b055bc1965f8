import { type TranscriptBundle, type TranscriptTurn, transcriptBundleSchema } from "@mockingbird/domain";
import { lengthSeconds, type SessionRecord } from "../interview-session/session-record.ts";

/** The delivery of an interview that has ended: the same bytes on every try, so that the backend can tell a repetition. */
export function buildTranscriptBundle(
  record: SessionRecord,
  end: NonNullable<SessionRecord["end"]>,
  turns: TranscriptTurn[],
): TranscriptBundle {
  const { session, liveAtMs, tokens, speech, metrics } = record;
  return transcriptBundleSchema.parse({
    interviewId: session.interviewId,
    endCause: end.cause,
    startedAt: new Date(liveAtMs).toISOString(),
    endedAt: new Date(Math.max(liveAtMs, end.atMs)).toISOString(),
    durationSeconds: lengthSeconds(record, end),
    model: session.config.model,
    configVersion: session.configVersion,
    tokens,
    speech,
    metrics,
    turns,
  });
}
