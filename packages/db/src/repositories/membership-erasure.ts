import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Whether the organisation would be left without an owner. */
export async function isLastOwner(tx: TenantTx, membershipId: string): Promise<boolean> {
  const owners = await tx.membership.findMany({ where: { role: "owner", removedAt: null }, select: { id: true } });
  return owners.length === 1 && owners[0]?.id === membershipId;
}

/**
 * Takes a person's place in the organisation away, what makes interviews fair for them, and what names them or says where
 * they belonged: cohorts, and the invitations that hold their address. The membership itself stays as what interviews, seats
 * and receipts point at.
 */
export async function removeErasedMembership(
  tx: TenantTx,
  { membershipId, email, removedAt }: { membershipId: string; email: string; removedAt: Date },
): Promise<void> {
  await tx.accommodation.deleteMany({ where: { membershipId } });
  await tx.cohortMember.deleteMany({ where: { membershipId } });
  await tx.cohortReviewer.deleteMany({ where: { membershipId } });
  await tx.invitation.deleteMany({ where: { email } });
  await tx.membership.updateMany({ where: { id: membershipId, removedAt: null }, data: { removedAt } });
}
