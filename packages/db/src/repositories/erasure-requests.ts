import type { TenantTx } from "../tenant/tenant-tx.ts";

/** The member's last request: open, withdrawn or completed; null when there was none. */
export function findLatestErasureRequest(tx: TenantTx, membershipId: string) {
  return tx.erasureRequest.findFirst({
    where: { membershipId },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
  });
}

export function addErasureRequest(tx: TenantTx, membershipId: string, requestedAt: Date) {
  return tx.erasureRequest.create({ data: { orgId: tx.orgId, membershipId, requestedAt } });
}

/** Answers whether it could still be withdrawn. */
export async function withdrawErasureRequest(tx: TenantTx, requestId: string, withdrawnAt: Date): Promise<boolean> {
  const { count } = await tx.erasureRequest.updateMany({
    where: { id: requestId, withdrawnAt: null, completedAt: null },
    data: { withdrawnAt },
  });
  return count === 1;
}

/** Requests that were not withdrawn: open ones first, then completed ones, the latest first among each. */
export function listErasureRequests(tx: TenantTx, itemsMax: number) {
  return tx.erasureRequest.findMany({
    where: { withdrawnAt: null },
    include: { membership: { select: { user: { select: { name: true, email: true } } } } },
    orderBy: [{ completedAt: { sort: "desc", nulls: "first" } }, { requestedAt: "desc" }, { id: "desc" }],
    take: itemsMax,
  });
}

export function findErasureRequest(tx: TenantTx, requestId: string) {
  return tx.erasureRequest.findFirst({
    where: { id: requestId },
    include: { membership: { select: { role: true, user: { select: { email: true } } } } },
  });
}

export async function completeErasureRequest(
  tx: TenantTx,
  requestId: string,
  completion: { completedAt: Date; completedById: string },
): Promise<void> {
  await tx.erasureRequest.updateMany({ where: { id: requestId, completedAt: null }, data: completion });
}
