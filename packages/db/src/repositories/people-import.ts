import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Places, present and removed, of whoever has one of these addresses or external ids. */
export async function findImportedMembers(
  tx: TenantTx,
  { emails, externalIds }: { emails: string[]; externalIds: string[] },
) {
  const select = {
    id: true,
    role: true,
    removedAt: true,
    externalId: true,
    user: { select: { email: true } },
    cohorts: { select: { cohortId: true } },
  } as const;
  const byEmail = await tx.membership.findMany({ where: { user: { email: { in: emails } } }, select });
  const byExternalId = await tx.membership.findMany({ where: { externalId: { in: externalIds } }, select });
  return [...new Map([...byEmail, ...byExternalId].map((member) => [member.id, member])).values()];
}

/** Invitations that can still be accepted, of these addresses or external ids. */
export async function findImportedInvitations(
  tx: TenantTx,
  { emails, externalIds }: { emails: string[]; externalIds: string[] },
  now: Date,
) {
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const select = {
    id: true,
    email: true,
    role: true,
    name: true,
    externalId: true,
    cohorts: { select: { cohortId: true } },
  } as const;
  const byEmail = await tx.invitation.findMany({ where: { email: { in: emails }, ...open }, select });
  const byExternalId = await tx.invitation.findMany({ where: { externalId: { in: externalIds }, ...open }, select });
  return [...new Map([...byEmail, ...byExternalId].map((invitation) => [invitation.id, invitation])).values()];
}

/** Names of cohorts, at most `take`. */
export function listCohortNames(tx: TenantTx, take: number): Promise<{ id: string; name: string }[]> {
  return tx.cohort.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }], take });
}

export async function createCohorts(tx: TenantTx, cohorts: { id: string; name: string }[]): Promise<void> {
  await tx.cohort.createMany({ data: cohorts.map((cohort) => ({ orgId: tx.orgId, ...cohort })) });
}

/** An invitation as an import makes it. */
export interface InvitationToCreate {
  id: string;
  email: string;
  name: string | null;
  externalId: string | null;
  cohortIds: string[];
}

/** Invites many at once, as candidates, and notes the cohorts that they come into when they accept. */
export async function createInvitations(
  tx: TenantTx,
  invitations: InvitationToCreate[],
  same: { invitedById: string; batchId: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { orgId } = tx;
  await tx.invitation.createMany({
    data: invitations.map(({ cohortIds: _, ...invitation }) => ({ orgId, role: "candidate", ...invitation, ...same })),
  });
  await tx.invitationCohort.createMany({
    data: invitations.flatMap(({ id, cohortIds }) =>
      cohortIds.map((cohortId) => ({ orgId, invitationId: id, cohortId })),
    ),
  });
}

/** Notes on an invitation that waits what was not known of its person before. */
export async function completeInvitation(
  tx: TenantTx,
  invitationId: string,
  { cohortIds, ...facts }: { name?: string; externalId?: string; cohortIds: string[] },
): Promise<void> {
  const { orgId } = tx;
  await tx.invitation.updateMany({ where: { id: invitationId }, data: facts });
  await tx.invitationCohort.createMany({
    data: cohortIds.map((cohortId) => ({ orgId, invitationId, cohortId })),
  });
}
