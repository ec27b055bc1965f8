import type { Evidence } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

export type EvaluationInput = {
  orgId: string;
  id?: string;
  interviewId: string;
  model?: string;
  summary?: string;
  practise?: string[];
  scores?: { criterionId: string; level: number | null; reason: string; evidence: Evidence[]; advice: string }[];
  createdAt?: Date;
};

/** The draft of the feedback on an interview, by the version of the template that it was taken with. */
export async function createEvaluation(tx: SystemTx, given: EvaluationInput) {
  const { orgId, interviewId, scores = [], ...rest } = given;
  const where = { orgId_id: { orgId, id: interviewId } };
  const { templateVersionId } = await tx.interview.findUniqueOrThrow({ where, select: { templateVersionId: true } });
  const made = { model: "demonstration", promptVersion: 1, summary: "It went well.", practise: [] };
  const evaluation = await tx.evaluation.create({ data: { orgId, interviewId, templateVersionId, ...made, ...rest } });
  const { id: evaluationId } = evaluation;
  await tx.score.createMany({ data: scores.map((score) => ({ orgId, evaluationId, ...score })) });
  return evaluation;
}
