import type { ProblemKind } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** How the candidate says lines of an interview were meant, by the line's position. */
export function listCorrections(tx: TenantTx, interviewId: string) {
  return tx.turnCorrection.findMany({ where: { interviewId }, orderBy: { turnSeq: "asc" } });
}

/** Keeps how a line was meant, beside what was heard; null takes it back. */
export async function saveCorrection(
  tx: TenantTx,
  { interviewId, turnSeq, text }: { interviewId: string; turnSeq: number; text: string | null },
): Promise<void> {
  const { orgId } = tx;
  if (text === null) {
    await tx.turnCorrection.deleteMany({ where: { interviewId, turnSeq } });
    return;
  }
  await tx.turnCorrection.upsert({
    where: { orgId_interviewId_turnSeq: { orgId, interviewId, turnSeq } },
    create: { orgId, interviewId, turnSeq, text },
    update: { text },
  });
}

/** What a candidate gave themselves, by criterion. */
export function listSelfScores(tx: TenantTx, interviewId: string) {
  return tx.selfScore.findMany({ where: { interviewId }, select: { criterionId: true, level: true } });
}

/** Keeps the levels that a candidate gave themselves. A second time is a unique violation: they have seen the scores. */
export async function addSelfScores(
  tx: TenantTx,
  interviewId: string,
  scores: { criterionId: string; level: number }[],
): Promise<void> {
  await tx.selfScore.createMany({ data: scores.map((score) => ({ orgId: tx.orgId, interviewId, ...score })) });
}

export function addProblemReport(
  tx: TenantTx,
  report: { interviewId: string; kind: ProblemKind; text: string },
): Promise<{ id: string }> {
  return tx.problemReport.create({ data: { orgId: tx.orgId, ...report }, select: { id: true } });
}

/** What was reported of an interview, the first first. */
export function listProblemReports(tx: TenantTx, interviewId: string) {
  return tx.problemReport.findMany({ where: { interviewId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
}
