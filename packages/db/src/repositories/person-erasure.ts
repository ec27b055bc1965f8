import { randomUUID } from "node:crypto";
import { erasedPersonEmail, erasedPersonName, memberSearchText } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

/**
 * Makes the person behind an erased membership unknown to its organisation. Who has been in no other is gone altogether:
 * name and address become placeholders, what they said of themselves is empty, and every session and sign-in link is deleted. For anybody else the membership is
 * handed to a placeholder person, because the other organisations still know the real one. Done already, it does nothing.
 */
export async function forgetPerson(
  tx: SystemTx,
  { orgId, membershipId }: { orgId: string; membershipId: string },
  now: Date,
): Promise<void> {
  const key = { orgId_id: { orgId, id: membershipId } };
  const membership = await tx.membership.findUnique({ where: key, include: { user: true } });
  if (!membership || membership.user.erasedAt !== null) return;
  const { user } = membership;
  const elsewhere = await tx.membership.findMany({ where: { userId: user.id, orgId: { not: orgId } } });
  if (elsewhere.every(({ removedAt }) => removedAt !== null)) {
    await tx.authSession.deleteMany({ where: { userId: user.id } });
    await tx.magicLinkToken.deleteMany({ where: { email: user.email } });
  }
  const id = elsewhere.length === 0 ? user.id : randomUUID();
  const unsaid = { pronunciation: null, languageCode: null, timeZone: null };
  const placeholder = { name: erasedPersonName, email: erasedPersonEmail(id), ...unsaid, erasedAt: now };
  await tx.user.upsert({ where: { id }, create: { id, ...placeholder }, update: placeholder });
  const nobody = { searchText: memberSearchText(placeholder), externalId: null };
  await tx.membership.update({ where: key, data: { userId: id, ...nobody } });
}

/** Memberships whose content is erased and whose person is not forgotten yet: something ended in between. */
export async function listUnfinishedErasures(tx: SystemTx): Promise<{ orgId: string; membershipId: string }[]> {
  return tx.erasureRequest.findMany({
    where: { completedAt: { not: null }, membership: { user: { erasedAt: null } } },
    select: { orgId: true, membershipId: true },
  });
}
