import type { TenantTx } from "../tenant/tenant-tx.ts";

const publicInclude = { organization: { select: { name: true } } } as const;

/** Neither used, nor withdrawn, nor expired. */
function open(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

/** The open invitation of this token, with its organisation's name. */
export function findOpenInvitation(tx: Pick<TenantTx, "orgId" | "invitation">, tokenHash: string, now: Date) {
  return tx.invitation.findFirst({ where: { orgId: tx.orgId, tokenHash, ...open(now) }, include: publicInclude });
}

export function findInvitation(tx: TenantTx, invitationId: string) {
  return tx.invitation.findUnique({ where: { orgId_id: { orgId: tx.orgId, id: invitationId } } });
}

/** Invites an address. Whatever it was offered before and has not taken is withdrawn, so that one link counts. */
export async function createInvitation(
  tx: TenantTx,
  invitation: { email: string; role: string; invitedById: string; expiresAt: Date },
  now: Date,
) {
  const { orgId } = tx;
  await tx.invitation.updateMany({ where: { email: invitation.email, ...open(now) }, data: { revokedAt: now } });
  return tx.invitation.create({ data: { orgId, createdAt: now, ...invitation } });
}

/** Gives an invitation that was not accepted its whole time again, and ends its link: its next mail brings another. Answers whether there was one. */
export async function renewInvitation(tx: TenantTx, invitationId: string, expiresAt: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null },
    data: { tokenHash: null, expiresAt },
  });
  return count === 1;
}

/** Withdraws an invitation. Answers whether it could still be. */
export async function revokeInvitation(tx: TenantTx, invitationId: string, now: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** Names of members, present and removed, by membership id. */
export async function listMemberNames(tx: TenantTx, membershipIds: string[]): Promise<Map<string, string>> {
  const members = await tx.membership.findMany({
    where: { id: { in: membershipIds } },
    select: { id: true, user: { select: { name: true } } },
  });
  return new Map(members.map(({ id, user }) => [id, user.name]));
}

/** Whether somebody with this address has a place in the organisation now. */
export async function isMember(tx: TenantTx, email: string): Promise<boolean> {
  return (await tx.membership.count({ where: { removedAt: null, user: { email } } })) > 0;
}

/** Withdraws whatever an address was offered and has not taken. Answers how many invitations those were. */
export async function revokeInvitationsTo(tx: TenantTx, email: string, now: Date): Promise<number> {
  const { count } = await tx.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
