import { chargeFor, endCauseSchema } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

interface GivenUsage {
  orgId: string;
  id?: string;
  interviewId: string;
  durationSeconds: number;
  model?: string;
  occurredAt?: Date;
  recordedAt?: Date;
  isAnswered?: boolean;
  audioInTokens?: number;
  textInTokens?: number;
  audioOutTokens?: number;
  textOutTokens?: number;
  costMicroUsd?: number;
  pricesFrom?: string;
}

/** The ledger's row of an interview that exists, charged by the rule. Neither roll-ups nor periods learn of it. */
export async function createUsage(tx: SystemTx, given: GivenUsage) {
  const { orgId, interviewId, durationSeconds, isAnswered = true } = given;
  const interview = await tx.interview.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: interviewId } },
    select: { membershipId: true, endCause: true, endedAt: true, templateVersion: { select: { templateId: true } } },
  });
  const endCause = endCauseSchema.parse(interview.endCause ?? "interviewer_finished");
  const occurredAt = given.occurredAt ?? interview.endedAt ?? new Date();
  return tx.usageLedger.create({
    data: {
      orgId,
      ...(given.id !== undefined && { id: given.id }),
      interviewId,
      membershipId: interview.membershipId,
      templateId: interview.templateVersion.templateId,
      occurredAt,
      recordedAt: given.recordedAt ?? occurredAt,
      durationSeconds,
      endCause,
      ...chargeFor({ endCause, isAnswered, durationSeconds }),
      model: given.model ?? "gemini-3.8-live",
      audioInTokens: given.audioInTokens ?? 1,
      textInTokens: given.textInTokens ?? 1,
      audioOutTokens: given.audioOutTokens ?? 1,
      textOutTokens: given.textOutTokens ?? 1,
      costMicroUsd: given.costMicroUsd ?? 1,
      pricesFrom: given.pricesFrom ?? "2026-11-01",
    },
  });
}
