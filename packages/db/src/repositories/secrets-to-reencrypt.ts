import type { SystemTx } from "../tenant/tenant-tx.ts";

/** One organisation's secret, by whose key it is found. */
export interface SecretAddress {
  orgId: string;
  id: string;
}

/** Secrets that are encrypted with any other key than this one, in the order of their keys, from behind `after`. */
export function listSecretsOfOtherKeys(tx: SystemTx, keyId: string, after: SecretAddress | null, take: number) {
  const { orgId, id } = after ?? { orgId: "", id: "" };
  return tx.organizationSecret.findMany({
    where: { keyId: { not: keyId }, OR: [{ orgId: { gt: orgId } }, { orgId, id: { gt: id } }] },
    select: { orgId: true, id: true, ciphertext: true, keyId: true },
    orderBy: [{ orgId: "asc" }, { id: "asc" }],
    take,
  });
}

/** Puts the same secret in its place under another key. Whether it was still there as `before`. */
export async function replaceCiphertext(
  tx: SystemTx,
  { orgId, id }: SecretAddress,
  before: string,
  sealed: { ciphertext: string; keyId: string },
): Promise<boolean> {
  const { count } = await tx.organizationSecret.updateMany({ where: { orgId, id, ciphertext: before }, data: sealed });
  return count === 1;
}
