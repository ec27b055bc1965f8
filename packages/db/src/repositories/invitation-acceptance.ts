import { memberSearchText } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { recordAuditEvent } from "./audit-events.ts";
import { giveCohortAssignments } from "./cohort-assignments.ts";
import { findOpenInvitation } from "./invitations.ts";

/** The open invitation of this token in one organisation, for somebody who is about to accept it. */
export function findInvitationToAccept(tx: SystemTx, orgId: string, tokenHash: string, now: Date) {
  return findOpenInvitation({ orgId, invitation: tx.invitation }, tokenHash, now);
}

/**
 * Uses an open invitation up: its address becomes a member with its role, anew or again. A person is found by exactly
 * that address or made; nothing else ever joins two. `null` when the invitation was used meanwhile, or its person has a
 * place already, which an invitation does not change. With the place come the external id, unless somebody got it
 * meanwhile, the cohorts, and what those were given.
 */
export async function acceptInvitation(
  tx: SystemTx,
  invitation: { orgId: string; id: string; email: string; role: string; externalId: string | null },
  { name, now }: { name: string; now: Date },
) {
  const { orgId, id, email, role } = invitation;
  const user = await tx.user.upsert({ where: { email }, create: { email, name }, update: {} });
  const key = { orgId_userId: { orgId, userId: user.id } };
  const earlier = await tx.membership.findUnique({ where: key });
  if (earlier && earlier.removedAt === null) return null;
  const { count } = await tx.invitation.updateMany({
    where: { orgId, id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  if (count === 0) return null;
  const searchText = memberSearchText(user);
  const membership = await tx.membership.upsert({
    where: key,
    create: { orgId, userId: user.id, role, searchText },
    update: { role, searchText, removedAt: null },
  });
  await giveExternalId(tx, orgId, membership, invitation.externalId);
  if (role === "candidate") await joinInvitedCohorts(tx, { orgId, id }, membership.id, now);
  await recordAuditEvent(
    { orgId, auditEvent: tx.auditEvent, auditHead: tx.auditHead },
    { actor: membership.id, action: "invitation:accept", subjectId: id, details: { role, isReturn: earlier !== null } },
  );
  return user;
}

async function giveExternalId(
  tx: SystemTx,
  orgId: string,
  membership: { id: string; externalId: string | null },
  externalId: string | null,
): Promise<void> {
  if (externalId === null || membership.externalId === externalId) return;
  const holder = await tx.membership.findFirst({ where: { orgId, externalId }, select: { id: true } });
  if (holder) return;
  await tx.membership.update({ where: { orgId_id: { orgId, id: membership.id } }, data: { externalId } });
}

async function joinInvitedCohorts(
  tx: SystemTx,
  invitation: { orgId: string; id: string },
  membershipId: string,
  now: Date,
): Promise<void> {
  const { orgId, id: invitationId } = invitation;
  const select = { cohortId: true } as const;
  const invitedTo = await tx.invitationCohort.findMany({ where: { orgId, invitationId }, select });
  const already = await tx.cohortMember.findMany({ where: { orgId, membershipId }, select });
  const known = new Set(already.map(({ cohortId }) => cohortId));
  const cohortIds = invitedTo.map(({ cohortId }) => cohortId);
  const joined = cohortIds.filter((cohortId) => !known.has(cohortId));
  await tx.cohortMember.createMany({ data: joined.map((cohortId) => ({ orgId, cohortId, membershipId })) });
  const own = { orgId, assignment: tx.assignment, assignmentGroup: tx.assignmentGroup };
  await giveCohortAssignments(own, membershipId, cohortIds, now);
}
