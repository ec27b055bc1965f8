import { recordAuditEvent, type TenantTx, updateMember } from "@mockingbird/db";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { findMemberToChange } from "./find-member-to-change.ts";

/** Gives a place back that was taken away. */
export async function restoreMember(tx: TenantTx, ids: { actorId: string; membershipId: string }): Promise<void> {
  const { actor, member } = await findMemberToChange(tx, ids, "removed");
  refuseOwnerByOthers(actor, member.role);
  await updateMember(tx, ids.membershipId, { removedAt: null });
  const event = { actor: ids.actorId, action: "member:restore", subjectId: ids.membershipId };
  await recordAuditEvent(tx, { ...event, details: { role: member.role } });
}
