import { memberSearchText } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { recordAuditEvent } from "./audit-events.ts";
import { findOpenInvitation } from "./invitations.ts";

/** The open invitation of this token in one organisation, for somebody who is about to accept it. */
export function findInvitationToAccept(tx: SystemTx, orgId: string, tokenHash: string, now: Date) {
  return findOpenInvitation({ orgId, invitation: tx.invitation }, tokenHash, now);
}

/**
 * Uses an open invitation up: its address becomes a member with its role, anew or again. A person is found by exactly
 * that address or made; nothing else ever joins two. `null` when the invitation was used meanwhile, or its person has a
 * place already, which an invitation does not change.
 */
export async function acceptInvitation(
  tx: SystemTx,
  { orgId, id, email, role }: { orgId: string; id: string; email: string; role: string },
  { name, now }: { name: string; now: Date },
) {
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
  await recordAuditEvent(
    { orgId, auditEvent: tx.auditEvent, auditHead: tx.auditHead },
    { actor: membership.id, action: "invitation:accept", subjectId: id, details: { role, isReturn: earlier !== null } },
  );
  return user;
}
