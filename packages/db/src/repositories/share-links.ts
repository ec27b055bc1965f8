import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Links to one interview's review, the newest first. */
export function listShareLinks(tx: TenantTx, interviewId: string) {
  return tx.shareLink.findMany({ where: { interviewId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
}

export function addShareLink(
  tx: TenantTx,
  link: {
    interviewId: string;
    tokenHash: string;
    label: string;
    createdById: string;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<{ id: string }> {
  return tx.shareLink.create({ data: { orgId: tx.orgId, ...link }, select: { id: true } });
}

export function findShareLink(tx: TenantTx, linkId: string) {
  return tx.shareLink.findFirst({ where: { id: linkId } });
}

/** Closes a link for good. Whether it was open. */
export async function revokeShareLink(tx: TenantTx, linkId: string, revokedAt: Date): Promise<boolean> {
  const { count } = await tx.shareLink.updateMany({ where: { id: linkId, revokedAt: null }, data: { revokedAt } });
  return count === 1;
}

/** The link of this token, if it is open, and notes that it was used. */
export async function useShareLink(tx: TenantTx, tokenHash: string, now: Date) {
  const link = await tx.shareLink.findFirst({ where: { tokenHash, revokedAt: null, expiresAt: { gt: now } } });
  if (!link) return null;
  await tx.shareLink.update({ where: { orgId_id: { orgId: tx.orgId, id: link.id } }, data: { lastUsedAt: now } });
  return link;
}
