import type { EvaluationState, Evidence, StarSpan } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

export interface NewEvaluation {
  templateVersionId: string;
  model: string;
  promptVersion: number;
  scorings: number;
  needsPerson: boolean;
  summary: string;
  practise: string[];
  star: StarSpan[];
  scores: {
    criterionId: string;
    level: number | null;
    levels: (number | null)[];
    reason: string;
    evidence: Evidence[];
    advice: string;
  }[];
}

/** Keeps the feedback on an interview. What was made before stays. */
export async function addEvaluation(
  tx: TenantTx,
  interviewId: string,
  { scores, ...evaluation }: NewEvaluation,
): Promise<{ id: string }> {
  return tx.evaluation.create({
    data: { orgId: tx.orgId, interviewId, ...evaluation, scores: { create: scores } },
    select: { id: true },
  });
}

/** Says where an interview's feedback stands, unless that is settled already. Whether it was said. */
export async function settleEvaluation(tx: TenantTx, interviewId: string, state: EvaluationState): Promise<boolean> {
  const { count } = await tx.interview.updateMany({
    where: { id: interviewId, evaluationState: { in: ["none", "pending"] } },
    data: { evaluationState: state },
  });
  return count === 1;
}

/** How often each interview of the organisation is scored. */
export async function readScorings(tx: TenantTx): Promise<number> {
  const settings = await tx.organizationSettings.findFirst({ select: { scorings: true } });
  return settings?.scorings ?? 1;
}

/** Whether graded feedback is shown only once a person has released it. */
export async function readReleasesByHand(tx: TenantTx): Promise<boolean> {
  const settings = await tx.organizationSettings.findFirst({ select: { releasesByHand: true } });
  return settings?.releasesByHand ?? true;
}

/** Whether feedback on the interview was ever made. */
export async function hasEvaluation(tx: TenantTx, interviewId: string): Promise<boolean> {
  return (await tx.evaluation.findFirst({ where: { interviewId }, select: { id: true } })) !== null;
}
