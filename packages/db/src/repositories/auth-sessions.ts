import type { Prisma } from "../generated/sqlite/client.ts";
import type { SystemTx } from "../tenant/tenant-tx.ts";

const byOrganization: Prisma.MembershipOrderByWithRelationInput[] = [
  { organization: { name: "asc" } },
  { orgId: "asc" },
];

const presentMemberships = {
  where: { removedAt: null },
  include: { organization: true },
  orderBy: byOrganization,
} satisfies Prisma.MembershipFindManyArgs;

/** A session that has neither been revoked nor expired, with its person and every present membership of theirs. */
export function findOpenSession(tx: SystemTx, sessionId: string, app: string, now: Date) {
  return tx.authSession.findFirst({
    where: { id: sessionId, app, revokedAt: null, expiresAt: { gt: now } },
    include: { user: { include: { memberships: presentMemberships } } },
  });
}

export async function createAuthSession(
  tx: SystemTx,
  session: { id: string; userId: string; app: string; activeOrgId: string; expiresAt: Date },
): Promise<void> {
  await tx.authSession.create({ data: session });
}

export async function revokeAuthSession(tx: SystemTx, sessionId: string, revokedAt: Date): Promise<void> {
  await tx.authSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt } });
}

export async function setActiveOrganization(tx: SystemTx, sessionId: string, activeOrgId: string): Promise<void> {
  await tx.authSession.update({ where: { id: sessionId }, data: { activeOrgId } });
}

export function findUserByEmail(tx: SystemTx, email: string) {
  return tx.user.findUnique({ where: { email } });
}

export function listMembershipsOf(tx: SystemTx, userId: string) {
  return tx.membership.findMany({ where: { userId, removedAt: null }, orderBy: byOrganization });
}

/** Present memberships of the people whose address ends in `emailEnding`, by organisation, then name. */
export function listMembershipsByEmailEnding(tx: SystemTx, emailEnding: string) {
  return tx.membership.findMany({
    where: { removedAt: null, user: { email: { endsWith: emailEnding } } },
    include: { organization: true, user: true },
    orderBy: [{ organization: { name: "asc" } }, { user: { name: "asc" } }],
  });
}
