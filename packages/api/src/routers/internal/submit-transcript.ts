import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import {
  addTurns,
  addUsage,
  claimSubmission,
  finishInterview,
  forgetServiceTokens,
  isUniqueViolation,
  markAssignmentFinished,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import {
  chargeFor,
  DomainError,
  deletedContentHash,
  endedAs,
  estimateCost,
  finalStatusOf,
  serviceTokenTtlSeconds,
  spendsAttempt,
  type TranscriptBundle,
  transcriptBundleSchema,
} from "@mockingbird/domain";
import { z } from "zod";
import { hasFeedback } from "../../evaluation/prepare-evaluation.ts";
import { countDay } from "../../rules/count-day.ts";
import { noteUsage } from "../../rules/note-usage.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * Takes the transcript of a finished interview: turns, end, usage and audit, all or nothing, exactly once. The body's
 * hash, which the token is bound to, tells a repeated delivery from a different one, of which the audit knows too: one of
 * the two is not what was said.
 */
export const submitTranscript = workerProcedure
  .input(transcriptBundleSchema)
  .output(z.object({ accepted: z.literal(true) }))
  .mutation(async ({ ctx, input }) => {
    const submit = (tx: TenantTx) => acceptOnce(tx, ctx.claims, input, ctx.now());
    const outcome = await ctx.withOrg(submit).catch((error: unknown) => {
      // The same delivery was accepted while this one was under way. Asked again, it is a repeat.
      if (!isUniqueViolation(error)) throw error;
      return ctx.withOrg(submit);
    });
    if (outcome === "conflict") throw new DomainError("IDEMPOTENCY_CONFLICT");
    return { accepted: true };
  });

async function acceptOnce(
  tx: TenantTx,
  claims: ServiceTokenClaims,
  bundle: TranscriptBundle,
  now: Date,
): Promise<"accepted" | "conflict"> {
  const interview = await findClaimedInterview(tx, claims, bundle.interviewId);
  // By the token's own clock, which has just been found to be near ours.
  await forgetServiceTokens(tx, new Date((claims.iat - serviceTokenTtlSeconds) * 1000));
  // What was deleted meanwhile is not brought back by a repetition, whatever that holds.
  if (interview.submission && interview.contentDeletedAt) return "accepted";
  if (interview.submission) {
    if (interview.submission.bodyHash === claims.bh) return "accepted";
    await recordAuditEvent(tx, { actor: "realtime", action: "transcript:conflict", subjectId: interview.id });
    return "conflict";
  }
  const { durationSeconds, endCause, model, tokens, speech, metrics } = bundle;
  const endedAt = new Date(bundle.endedAt);
  // Its candidate was erased while it ran: that it was, and what it used, stays; what was said is not kept.
  const isErased = interview.contentDeletedAt !== null;
  const startedAt = interview.startedAt ?? new Date(bundle.startedAt);
  // Nobody said that it was live, and it was all the same.
  if (!interview.startedAt) await countDay(tx, interview, startedAt, { started: 1 });
  const end = {
    status: finalStatusOf(endCause),
    endCause,
    isAnswered: bundle.turns.some(({ speaker }) => speaker === "candidate"),
  };
  await claimSubmission(tx, interview.id, isErased ? deletedContentHash : claims.bh);
  await addTurns(tx, interview.id, isErased ? [] : bundle.turns.map(storableTurn));
  await finishInterview(tx, interview.id, {
    ...end,
    startedAt,
    endedAt,
    durationSeconds,
    speechHeardMs: speech.heardMs,
    speechTranscribedMs: speech.transcribedMs,
    metrics,
    reviewState: interview.templateVersion.isGraded && !interview.isTrial ? "to_review" : "none",
    evaluationState: hasFeedback(interview) ? "pending" : "none",
  });
  const charge = chargeFor({ endCause, isAnswered: end.isAnswered, durationSeconds });
  if (spendsAttempt(end)) await markAssignmentFinished(tx, interview.assignmentId, endedAt);
  const cost = estimateCost(model, tokens, endedAt);
  const { id: ledgerId } = await addUsage(tx, {
    interviewId: interview.id,
    membershipId: interview.membershipId,
    templateId: interview.templateVersion.templateId,
    occurredAt: endedAt,
    recordedAt: now,
    durationSeconds,
    endCause,
    ...charge,
    model,
    audioInTokens: tokens.audioIn,
    textInTokens: tokens.textIn,
    audioOutTokens: tokens.audioOut,
    textOutTokens: tokens.textOut,
    ...cost,
  });
  const firstAnswer = bundle.turns.find(({ speaker }) => speaker === "candidate");
  const usesSeat = firstAnswer !== undefined && charge.chargeReason === "answered" && !interview.isTrial;
  await noteUsage(
    tx,
    {
      ledgerId,
      interviewId: interview.id,
      membershipId: interview.membershipId,
      chargedSeconds: charge.chargedSeconds,
      answeredAt: usesSeat ? new Date(startedAt.getTime() + firstAnswer.endMs) : null,
    },
    now,
  );
  await countDay(tx, interview, endedAt, {
    [endedAs(endCause)]: 1,
    durationSeconds,
    chargedSeconds: charge.chargedSeconds,
    costMicroUsd: cost.costMicroUsd,
  });
  await recordAuditEvent(tx, { actor: "realtime", action: "transcript:submit", subjectId: interview.id });
  return "accepted";
}

/** PostgreSQL cannot store NUL, and a candidate can type one: it must not keep the whole transcript from arriving. */
function storableTurn<Turn extends { text: string }>(turn: Turn): Turn {
  return { ...turn, text: turn.text.toWellFormed().replaceAll("\u0000", "\uFFFD") };
}
