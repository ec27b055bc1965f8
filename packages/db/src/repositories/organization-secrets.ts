import type { TenantTx } from "../tenant/tenant-tx.ts";

/** A secret as it is stored: encrypted. Only `lastFour` may be shown. */
export interface StoredSecret {
  ciphertext: string;
  keyId: string;
  lastFour: string;
  updatedAt: Date;
}

export function findSecret(tx: TenantTx, id: string): Promise<StoredSecret | null> {
  return tx.organizationSecret.findFirst({
    where: { id },
    select: { ciphertext: true, keyId: true, lastFour: true, updatedAt: true },
  });
}

/** What staff may see of a secret. */
export function findSecretHint(tx: TenantTx, id: string): Promise<Pick<StoredSecret, "lastFour" | "updatedAt"> | null> {
  return tx.organizationSecret.findFirst({ where: { id }, select: { lastFour: true, updatedAt: true } });
}

export async function saveSecret(tx: TenantTx, id: string, secret: StoredSecret): Promise<void> {
  const { orgId } = tx;
  const key = { orgId_id: { orgId, id } };
  await tx.organizationSecret.upsert({ where: key, create: { orgId, id, ...secret }, update: secret });
}

/** Whether there was one. */
export async function removeSecret(tx: TenantTx, id: string): Promise<boolean> {
  const { count } = await tx.organizationSecret.deleteMany({ where: { id } });
  return count > 0;
}
