import {
  chargeFor,
  endCauseSchema,
  interviewMetricsSchema,
  type SessionConfig,
  sessionConfigSchema,
  speechCoverageSchema,
  tokenUsageSchema,
} from "@mockingbird/domain";
import { z } from "zod";
import { noTokens } from "../gemini/token-usage-of.ts";
import { noMetrics } from "./interview-metrics.ts";

/** Which interview of which organisation this object is. From the verified token of its first candidate. */
export const interviewIdentitySchema = z.object({
  org: z.string(),
  iv: z.string(),
  att: z.int(),
});
export type InterviewIdentity = z.infer<typeof interviewIdentitySchema>;

const outboxStepSchema = z.object({
  attempts: z.int().nonnegative(),
  state: z.enum(["pending", "accepted", "parked"]),
});

export const sessionRecordSchema = z.object({
  identity: interviewIdentitySchema,
  /** Frozen when it was first fetched. */
  session: sessionConfigSchema,
  /** Whether Gemini is opened with a key of the organisation's own. The key itself is never stored. */
  hasOwnGeminiKey: z.boolean().default(false),
  liveAtMs: z.int(),
  durationSeconds: z.int().positive(),
  /** Gemini's last resumable handle. */
  handle: z.string().nullable(),
  /** Turns before this position are part of what the handle stands for. */
  handleKnows: z.int().nonnegative(),
  tokens: tokenUsageSchema,
  speech: speechCoverageSchema,
  /** As of the last turn. */
  metrics: interviewMetricsSchema,
  /** Stretches of interviewer speech so far. */
  generation: z.int().nonnegative(),
  /** The object died while the conversation ran, and nobody has come back yet. */
  brokenOff: z.boolean(),
  /** How long it was paused, and since when it is; null while it is not. */
  pausedMs: z.int().nonnegative().default(0),
  pausedAtMs: z.int().nullable().default(null),
  /** Why the interview is about to end, once the interviewer's turn is over. */
  closing: endCauseSchema.nullable(),
  end: z.object({ cause: endCauseSchema, atMs: z.int() }).nullable(),
  delivery: outboxStepSchema,
  /** Follows the delivery. */
  evaluation: outboxStepSchema.default({ attempts: 0, state: "pending" }),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;

export function newSessionRecord(
  identity: InterviewIdentity,
  { session, hasOwnGeminiKey }: { session: SessionConfig; hasOwnGeminiKey: boolean },
  durationSeconds: number,
  nowMs: number,
): SessionRecord {
  return {
    identity,
    session,
    hasOwnGeminiKey,
    liveAtMs: nowMs,
    durationSeconds,
    handle: null,
    handleKnows: 0,
    tokens: noTokens,
    speech: { heardMs: 0, transcribedMs: 0 },
    metrics: noMetrics,
    generation: 0,
    brokenOff: false,
    pausedMs: 0,
    pausedAtMs: null,
    closing: null,
    end: null,
    delivery: { attempts: 0, state: "pending" },
    evaluation: { attempts: 0, state: "pending" },
  };
}

/** Whole seconds until the interview's time is up. A pause takes none of them. */
export function secondsLeft(record: SessionRecord, nowMs: number): number {
  return Math.max(0, Math.round((record.durationSeconds * 1000 - talkedMs(record, nowMs)) / 1000));
}

/** Whole seconds an interview took, from going live to its end, without its pauses. */
export function lengthSeconds(record: SessionRecord, { atMs }: NonNullable<SessionRecord["end"]>): number {
  return Math.floor(Math.max(0, talkedMs(record, atMs)) / 1000);
}

function talkedMs({ liveAtMs, pausedMs, pausedAtMs }: SessionRecord, nowMs: number): number {
  return Math.min(nowMs, pausedAtMs ?? nowMs) - liveAtMs - pausedMs;
}

/** What the organisation will be charged for by the backend's own rule: whole seconds, and whether it costs a seat. */
export function debtOf(record: SessionRecord, isAnswered: boolean): { seconds: number; usesSeat: boolean } {
  const { end } = record;
  if (!end) return { seconds: 0, usesSeat: false };
  const charge = chargeFor({ endCause: end.cause, isAnswered, durationSeconds: lengthSeconds(record, end) });
  return { seconds: charge.chargedSeconds, usesSeat: charge.chargeReason === "answered" };
}
