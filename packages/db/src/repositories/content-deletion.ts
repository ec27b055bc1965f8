import { deletedContentHash } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Ended before `endedBefore` and not deleted yet, the oldest first. */
export async function listInterviewIdsEndedBefore(
  tx: TenantTx,
  endedBefore: Date,
  itemsMax: number,
): Promise<string[]> {
  const interviews = await tx.interview.findMany({
    where: { endedAt: { lt: endedBefore }, contentDeletedAt: null },
    orderBy: [{ endedAt: "asc" }, { id: "asc" }],
    take: itemsMax,
    select: { id: true },
  });
  return interviews.map(({ id }) => id);
}

/** How many interviews have content that a cutoff would delete. */
export function countInterviewsEndedBefore(tx: TenantTx, endedBefore: Date): Promise<number> {
  return tx.interview.count({ where: { endedAt: { lt: endedBefore }, contentDeletedAt: null } });
}

/** Every interview of one candidate, as the deletion of it needs them. */
export function listInterviewsOf(tx: TenantTx, membershipId: string) {
  return tx.interview.findMany({
    where: { membershipId },
    orderBy: { id: "asc" },
    select: { id: true, status: true, contentDeletedAt: true },
  });
}

/**
 * Deletes what was said in these interviews and what was made of it: evaluations with their scores, levels with their
 * reasons and quotes, notes, what their candidates corrected, reported and gave themselves, and the links that open them.
 * Marks the interviews so; what is delivered for one of them later is not kept either. When each was, how long it took
 * and what it cost stays. Answers how many turns there were.
 */
export async function deleteContent(tx: TenantTx, interviewIds: string[], deletedAt: Date): Promise<number> {
  const inThese = { interviewId: { in: interviewIds } };
  const { count } = await tx.transcriptTurn.deleteMany({ where: inThese });
  // Its scores go with an evaluation.
  await tx.evaluation.deleteMany({ where: inThese });
  await tx.turnCorrection.deleteMany({ where: inThese });
  await tx.selfScore.deleteMany({ where: inThese });
  await tx.problemReport.deleteMany({ where: inThese });
  await tx.reviewScore.deleteMany({ where: inThese });
  await tx.reviewNote.deleteMany({ where: inThese });
  await tx.shareLink.deleteMany({ where: inThese });
  await tx.transcriptSubmission.updateMany({ where: inThese, data: { bodyHash: deletedContentHash } });
  await tx.interview.updateMany({
    where: { id: { in: interviewIds }, contentDeletedAt: null },
    data: { contentDeletedAt: deletedAt },
  });
  return count;
}
