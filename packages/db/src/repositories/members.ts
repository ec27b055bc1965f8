import type { TenantTx } from "../tenant/tenant-tx.ts";

const cohortName = { cohort: { select: { id: true, name: true } } } as const;

const memberSelect = {
  id: true,
  role: true,
  isLimitedToCohorts: true,
  createdAt: true,
  removedAt: true,
  user: { select: { name: true, email: true } },
  cohorts: { select: cohortName },
  reviewedCohorts: { select: cohortName },
} as const;

/** Nobody who was erased: of them there is nothing to list, nor a place to give back. */
const notErased = { erasureRequests: { none: { completedAt: { not: null } } } } as const;

/** A place in the organisation, present or removed. */
export function findMember(tx: TenantTx, membershipId: string) {
  return tx.membership.findFirst({ where: { id: membershipId, ...notErased }, select: memberSelect });
}
export type MemberRecord = NonNullable<Awaited<ReturnType<typeof findMember>>>;

type After = { name: string; membershipId: string };

/** Rows looked at in one query while somebody is searched for. */
const stretchRows = 500;

/**
 * Members by name behind `after`, at most `take`, whose name or address contains `search`. It is compared here, because
 * the two databases do not agree on what upper and lower case are beyond A to Z.
 */
export async function listMembers(
  tx: TenantTx,
  filter: { isRemoved: boolean; search: string },
  page: { after: After | null; take: number },
): Promise<MemberRecord[]> {
  const wanted = filter.search.toLowerCase();
  const found: MemberRecord[] = [];
  let { after } = page;
  for (;;) {
    const rows = await readStretch(tx, filter.isRemoved, after, wanted === "" ? page.take : stretchRows);
    const matching = rows.filter(({ user }) => `${user.name}\n${user.email}`.toLowerCase().includes(wanted));
    found.push(...matching);
    const last = rows.at(-1);
    if (!last || found.length >= page.take) return found.slice(0, page.take);
    after = { name: last.user.name, membershipId: last.id };
  }
}

function readStretch(tx: TenantTx, isRemoved: boolean, after: After | null, take: number): Promise<MemberRecord[]> {
  return tx.membership.findMany({
    where: {
      removedAt: isRemoved ? { not: null } : null,
      ...notErased,
      ...(after && {
        OR: [{ user: { name: { gt: after.name } } }, { user: { name: after.name }, id: { gt: after.membershipId } }],
      }),
    },
    select: memberSelect,
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take,
  });
}

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
