import type { InterviewerDraft } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** The next version of the interviewer, if somebody works on it. */
export function findInterviewerDraft(tx: TenantTx) {
  return tx.interviewerDraft.findFirst();
}

interface DraftChange {
  content: InterviewerDraft;
  updatedAt: Date;
  updatedById: string;
}

/** Begins a draft. One that there is already is a unique violation. */
export function createInterviewerDraft(tx: TenantTx, draft: DraftChange & { baseVersion: number }) {
  return tx.interviewerDraft.create({ data: { orgId: tx.orgId, ...draft } });
}

/** Changes the draft of which `revision` and `updatedAt` are known. Answers whether it was still that one. */
export async function changeInterviewerDraft(
  tx: TenantTx,
  known: { revision: number; updatedAt: Date },
  change: DraftChange,
): Promise<boolean> {
  const { revision, updatedAt } = known;
  const { count } = await tx.interviewerDraft.updateMany({
    where: { revision, updatedAt },
    data: { ...change, revision: revision + 1 },
  });
  return count === 1;
}

export async function removeInterviewerDraft(tx: TenantTx): Promise<void> {
  await tx.interviewerDraft.deleteMany({});
}
