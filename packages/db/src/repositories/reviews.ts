import type { Evidence, ReviewState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What reviewers and the model made of an interview: the newest evaluation, every override and every note, oldest first. */
export async function readReview(tx: TenantTx, interviewId: string) {
  const oldestFirst: { createdAt?: "asc"; id?: "asc" }[] = [{ createdAt: "asc" }, { id: "asc" }];
  const inOrder = { where: { interviewId }, orderBy: oldestFirst };
  return {
    evaluation: await tx.evaluation.findFirst({
      where: { interviewId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      include: { scores: true },
    }),
    overrides: await tx.reviewScore.findMany(inOrder),
    notes: await tx.reviewNote.findMany(inOrder),
  };
}
export type ReviewRecord = Awaited<ReturnType<typeof readReview>>;

/** Moves a review on. `reviewerId` is who has it from now on. */
export async function setReviewState(
  tx: TenantTx,
  interviewId: string,
  change: { reviewState: ReviewState; reviewerId: string | null; reviewedAt: Date | null },
): Promise<void> {
  await tx.interview.update({ where: { orgId_id: { orgId: tx.orgId, id: interviewId } }, data: change });
}

/** Shows the feedback to the candidate from then on, or, with `null`, not any more. */
export async function setReleasedAt(tx: TenantTx, interviewId: string, releasedAt: Date | null): Promise<void> {
  await tx.interview.update({ where: { orgId_id: { orgId: tx.orgId, id: interviewId } }, data: { releasedAt } });
}

/** Adds a level that a reviewer gave. The draft and what was given before stay. */
export async function addReviewScore(
  tx: TenantTx,
  score: {
    interviewId: string;
    criterionId: string;
    level: number;
    reason: string;
    evidence: Evidence[];
    authorId: string;
    createdAt: Date;
  },
): Promise<void> {
  await tx.reviewScore.create({ data: { orgId: tx.orgId, ...score } });
}

export function addReviewNote(
  tx: TenantTx,
  note: {
    interviewId: string;
    turnSeq: number | null;
    text: string;
    isShared: boolean;
    authorId: string;
    createdAt: Date;
  },
): Promise<{ id: string }> {
  return tx.reviewNote.create({ data: { orgId: tx.orgId, ...note }, select: { id: true } });
}

export function findReviewNote(tx: TenantTx, interviewId: string, noteId: string) {
  return tx.reviewNote.findFirst({ where: { id: noteId, interviewId } });
}

export async function changeReviewNote(
  tx: TenantTx,
  noteId: string,
  change: { text: string; isShared: boolean; editedAt: Date },
): Promise<void> {
  await tx.reviewNote.update({ where: { orgId_id: { orgId: tx.orgId, id: noteId } }, data: change });
}

export async function removeReviewNote(tx: TenantTx, noteId: string): Promise<void> {
  await tx.reviewNote.delete({ where: { orgId_id: { orgId: tx.orgId, id: noteId } } });
}
