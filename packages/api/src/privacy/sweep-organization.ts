import {
  addDeletionReceipt,
  deleteContent,
  listInterviewIdsEndedBefore,
  readRetentionDays,
  recordAuditEvent,
  type TenantTx,
  withOrg,
} from "@mockingbird/db";

/** Interviews of one transaction. Others wait for it, so it stays short. */
export const batchInterviews = 50;
const dayMs = 24 * 3600 * 1000;

export interface Deleted {
  interviews: number;
  turns: number;
}

/**
 * Deletes what was said longer ago than one organisation keeps it, a batch at a time. Each batch is one transaction with
 * its receipt and its audit event: one that was cut short never was, and the next call goes on behind the last whole one.
 * Answers after `batchesMax` whether more is left.
 */
export async function sweepOrganization(
  orgId: string,
  now: Date,
  batchesMax: number,
): Promise<Deleted & { isDone: boolean }> {
  const deleted: Deleted = { interviews: 0, turns: 0 };
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const { interviews, turns } = await withOrg(orgId, (tx) => sweepBatch(tx, now));
    deleted.interviews += interviews;
    deleted.turns += turns;
    if (interviews < batchInterviews) return { ...deleted, isDone: true };
  }
  return { ...deleted, isDone: false };
}

async function sweepBatch(tx: TenantTx, now: Date): Promise<Deleted> {
  const retentionDays = await readRetentionDays(tx);
  if (retentionDays === null) return { interviews: 0, turns: 0 };
  const cutoff = new Date(now.getTime() - retentionDays * dayMs);
  const interviewIds = await listInterviewIdsEndedBefore(tx, cutoff, batchInterviews);
  const interviews = interviewIds.length;
  if (interviews === 0) return { interviews, turns: 0 };
  const turns = await deleteContent(tx, interviewIds, now);
  const receiptId = await addDeletionReceipt(tx, { reason: "retention", occurredAt: now, cutoff, interviews, turns });
  await recordAuditEvent(tx, {
    actor: "system",
    action: "retention:delete",
    subjectId: receiptId,
    details: { cutoff: cutoff.toISOString(), retentionDays, interviews, turns },
  });
  return { interviews, turns };
}
