import type { TenantTx } from "../tenant/tenant-tx.ts";

type Receipt = { occurredAt: Date; interviews: number; turns: number } & (
  | { reason: "retention"; cutoff: Date }
  | { reason: "erasure"; membershipId: string }
);

/** Writes down that content was deleted, in the transaction that deletes it. Answers the receipt's id. */
export async function addDeletionReceipt(tx: TenantTx, receipt: Receipt): Promise<string> {
  const { id } = await tx.deletionReceipt.create({ data: { orgId: tx.orgId, ...receipt }, select: { id: true } });
  return id;
}

/** The latest receipts, newest first. */
export function listDeletionReceipts(tx: TenantTx, itemsMax: number) {
  return tx.deletionReceipt.findMany({ orderBy: [{ occurredAt: "desc" }, { id: "desc" }], take: itemsMax });
}

/** Whether what this member said was deleted then because they had asked, rather than for its age. */
export async function wasErased(tx: TenantTx, membershipId: string, deletedAt: Date): Promise<boolean> {
  const where = { reason: "erasure", membershipId, occurredAt: deletedAt };
  return (await tx.deletionReceipt.count({ where })) > 0;
}
