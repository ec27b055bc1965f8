import type { SystemTx } from "../tenant/tenant-tx.ts";

/** Keeps the link and forgets the expired ones, unless its address has `liveMax` unused ones. Answers whether it was kept. */
export async function createMagicLink(
  tx: SystemTx,
  link: { tokenHash: string; email: string; expiresAt: Date },
  liveMax: number,
  now: Date,
): Promise<boolean> {
  await tx.magicLinkToken.deleteMany({ where: { expiresAt: { lte: now } } });
  if ((await tx.magicLinkToken.count({ where: { email: link.email } })) >= liveMax) return false;
  await tx.magicLinkToken.create({ data: link });
  return true;
}

/** Deletes the link and answers it. Of several callers at once, one gets it. */
export async function takeMagicLink(tx: SystemTx, tokenHash: string) {
  const link = await tx.magicLinkToken.findUnique({ where: { tokenHash } });
  const { count } = await tx.magicLinkToken.deleteMany({ where: { tokenHash } });
  return count === 1 ? link : null;
}
