import { isForeignKeyViolation, isUniqueViolation } from "../errors.ts";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/**
 * Takes note that a token is used now. Anything but `fresh` ends the transaction, as the database has refused the row:
 * `spent` when it was used before, `unknownOrganization` when there is none of that name. Nothing is read first, so that
 * requests at once do not get into each other's way.
 */
export async function spendServiceToken(
  tx: TenantTx,
  tokenId: string,
  expiresAt: Date,
): Promise<"fresh" | "spent" | "unknownOrganization"> {
  try {
    await tx.spentServiceToken.create({ data: { orgId: tx.orgId, id: tokenId, expiresAt } });
    return "fresh";
  } catch (error) {
    if (isUniqueViolation(error)) return "spent";
    if (isForeignKeyViolation(error)) return "unknownOrganization";
    throw error;
  }
}

/** Forgets tokens that are refused for their age by now. */
export async function forgetServiceTokens(tx: TenantTx, expiredBefore: Date): Promise<void> {
  await tx.spentServiceToken.deleteMany({ where: { expiresAt: { lt: expiredBefore } } });
}
