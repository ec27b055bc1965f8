import { recordAuditEvent, revokeInvitationsTo, type TenantTx, updateMember } from "@mockingbird/db";
import { losesOwner } from "../../rules/check-member-change.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { findMemberToChange, refuseLastOwner } from "./find-member-to-change.ts";

/** Takes a place away and withdraws open invitations to its address, because each would be a way back in. */
export async function removeMember(
  tx: TenantTx,
  ids: { actorId: string; membershipId: string },
  now: Date,
): Promise<void> {
  const { actorId, membershipId } = ids;
  const { actor, member, record } = await findMemberToChange(tx, ids);
  refuseOwnerByOthers(actor, member.role);
  if (losesOwner(member, null)) await refuseLastOwner(tx, membershipId);
  await updateMember(tx, membershipId, { removedAt: now });
  const invitationsWithdrawn = await revokeInvitationsTo(tx, record.user.email, now);
  const event = { actor: actorId, action: "member:remove", subjectId: membershipId };
  await recordAuditEvent(tx, { ...event, details: { role: member.role, invitationsWithdrawn } });
}
