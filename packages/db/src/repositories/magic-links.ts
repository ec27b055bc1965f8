import type { SystemTx } from "../tenant/tenant-tx.ts";

export async function createMagicLink(
  tx: SystemTx,
  link: { tokenHash: string; email: string; expiresAt: Date },
): Promise<void> {
  await tx.magicLinkToken.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await tx.magicLinkToken.create({ data: link });
}

/** Deletes the link and answers it. Of several callers at once, one gets it. */
export async function takeMagicLink(tx: SystemTx, tokenHash: string) {
  const link = await tx.magicLinkToken.findUnique({ where: { tokenHash } });
  const { count } = await tx.magicLinkToken.deleteMany({ where: { tokenHash } });
  return count === 1 ? link : null;
}

export function countLiveMagicLinks(tx: SystemTx, email: string, now: Date): Promise<number> {
  return tx.magicLinkToken.count({ where: { email, expiresAt: { gt: now } } });
}
