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

/** A session that has neither been revoked nor expired, and was used after `idleSince`, with its person and every present membership of theirs. */
export function findOpenSession(
  tx: SystemTx,
  sessionId: string,
  app: string,
  { now, idleSince }: { now: Date; idleSince: Date },
) {
  return tx.authSession.findFirst({
    where: { id: sessionId, app, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    include: { user: { include: { memberships: presentMemberships } } },
  });
}

/** A person's sessions that have neither been revoked nor expired, the last used first. */
export function listUnendedSessions(tx: SystemTx, userId: string, now: Date) {
  return tx.authSession.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
}

type NewAuthSession = Pick<
  Prisma.AuthSessionUncheckedCreateInput,
  "id" | "userId" | "app" | "activeOrgId" | "method" | "device" | "expiresAt"
>;

export async function createAuthSession(tx: SystemTx, session: NewAuthSession): Promise<void> {
  await tx.authSession.create({ data: session });
}

/** Forgets a person's sessions that are past their absolute end: what they did stands in the audit. */
export async function forgetExpiredSessions(tx: SystemTx, userId: string, now: Date): Promise<void> {
  await tx.authSession.deleteMany({ where: { userId, expiresAt: { lte: now } } });
}

/** Notes that a session was used at `now`, unless that was noted after `notedBefore` already. */
export async function noteSessionSeen(tx: SystemTx, sessionId: string, now: Date, notedBefore: Date): Promise<void> {
  await tx.authSession.updateMany({
    where: { id: sessionId, lastSeenAt: { lte: notedBefore } },
    data: { lastSeenAt: now },
  });
}

/** Ends a session for good and answers it; `null` when there is none that had not ended so. */
export async function revokeAuthSession(tx: SystemTx, sessionId: string, revokedAt: Date) {
  const session = await tx.authSession.findUnique({ where: { id: sessionId } });
  const { count } = await tx.authSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt } });
  return count === 1 ? session : null;
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
