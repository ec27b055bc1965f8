import { type TenantTx, wasErased } from "@mockingbird/db";
import type { ContentDeletion } from "../views/privacy-views.ts";

/** When and why what was said in an interview was deleted; null while it is kept. */
export async function readContentDeletion(
  tx: TenantTx,
  { membershipId, contentDeletedAt }: { membershipId: string; contentDeletedAt: Date | null },
): Promise<ContentDeletion | null> {
  if (contentDeletedAt === null) return null;
  const reason = (await wasErased(tx, membershipId, contentDeletedAt)) ? "erasure" : "retention";
  return { at: contentDeletedAt.toISOString(), reason };
}
