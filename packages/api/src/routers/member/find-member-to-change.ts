import { findMember, isLastOwner, type MemberRecord, type TenantTx } from "@mockingbird/db";
import { DomainError, type Role, roleCan, roleSchema } from "@mockingbird/domain";

type Place = { id: string; role: Role };

function placeOf({ id, role }: MemberRecord): Place {
  return { id, role: roleSchema.parse(role) };
}

/**
 * Whoever changes a member and that member, both as they are in this transaction: of two who change each other at once,
 * only the first still may. `wanted` says whether the member is to be present or removed; anybody else does not exist.
 */
export async function findMemberToChange(
  tx: TenantTx,
  ids: { actorId: string; membershipId: string },
  wanted: "present" | "removed" = "present",
): Promise<{ actor: Place; member: Place; record: MemberRecord }> {
  const acting = await findMember(tx, ids.actorId);
  if (!acting || acting.removedAt) throw new DomainError("FORBIDDEN");
  const actor = placeOf(acting);
  if (!roleCan(actor.role, "member:manage")) throw new DomainError("FORBIDDEN");
  const record = await findMember(tx, ids.membershipId);
  if (!record || (record.removedAt !== null) !== (wanted === "removed")) throw new DomainError("NOT_FOUND");
  return { actor, member: placeOf(record), record };
}

/** An organisation keeps at least one owner. */
export async function refuseLastOwner(tx: TenantTx, membershipId: string): Promise<void> {
  if (await isLastOwner(tx, membershipId)) throw new DomainError("LAST_OWNER");
}
