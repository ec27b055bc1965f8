import type { TenantTx } from "../tenant/tenant-tx.ts";

const cohortName = { cohort: { select: { id: true, name: true } } } as const;

export const memberSelect = {
  id: true,
  externalId: true,
  role: true,
  isLimitedToCohorts: true,
  createdAt: true,
  removedAt: true,
  user: { select: { name: true, email: true } },
  cohorts: { select: cohortName },
  reviewedCohorts: { select: cohortName },
} as const;

/** Nobody who was erased: of them there is nothing to list, nor a place to give back. */
export const notErased = { erasureRequests: { none: { completedAt: { not: null } } } } as const;

/** A place in the organisation, present or removed. */
export function findMember(tx: TenantTx, membershipId: string) {
  return tx.membership.findFirst({ where: { id: membershipId, ...notErased }, select: memberSelect });
}
export type MemberRecord = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** When each of them last did something that the audit knows, such as signing in. Who never did is not in the map. */
export async function readLastDeeds(tx: TenantTx, membershipIds: string[]): Promise<Map<string, Date>> {
  const deeds = await tx.auditEvent.groupBy({
    by: ["actor"],
    where: { actor: { in: membershipIds } },
    _max: { occurredAt: true },
  });
  return new Map(deeds.flatMap(({ actor, _max }) => (_max.occurredAt ? [[actor, _max.occurredAt] as const] : [])));
}

/** Changes a place: its role, its limit, or whether it is taken away. */
export async function updateMember(
  tx: TenantTx,
  membershipId: string,
  change: { role?: string; isLimitedToCohorts?: boolean; removedAt?: Date | null; externalId?: string | null },
): Promise<void> {
  await tx.membership.update({ where: { orgId_id: { orgId: tx.orgId, id: membershipId } }, data: change });
}

/** Who sees to the organisation's billing: its owners and admins who are here. */
export function listBillingMembers(tx: TenantTx) {
  return tx.membership.findMany({
    where: { role: { in: ["owner", "admin"] }, removedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
}

/** One of those, with where mail reaches them; null when they are not any more. */
export function findBillingMember(tx: TenantTx, membershipId: string | null) {
  if (membershipId === null) return null;
  return tx.membership.findFirst({
    where: { id: membershipId, role: { in: ["owner", "admin"] }, removedAt: null },
    select: { user: { select: { name: true, email: true } } },
  });
}
