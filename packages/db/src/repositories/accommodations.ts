import { type Accommodation, accommodationSchema, noAccommodation } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import { readFeedbackSettings } from "./organization-settings.ts";

/**
 * What one member's interviews are made fair by; nothing unless somebody set it. They may change it where that is left to
 * them, `isOwnChoice`, in an organisation that leaves it to its candidates, `isOffered`.
 */
export async function readAccommodation(
  tx: TenantTx,
  membershipId: string,
): Promise<{ settings: Accommodation; isOwnChoice: boolean; isOffered: boolean }> {
  const { allowsOwnAccommodations: isOffered } = await readFeedbackSettings(tx);
  const row = await tx.accommodation.findFirst({ where: { membershipId } });
  if (!row) return { settings: noAccommodation, isOwnChoice: true, isOffered };
  return { settings: accommodationSchema.parse(row.settings), isOwnChoice: row.isOwnChoice, isOffered };
}

/** Replaces it. */
export async function saveAccommodation(
  tx: TenantTx,
  membershipId: string,
  { settings, isOwnChoice }: { settings: Accommodation; isOwnChoice: boolean },
  updatedAt: Date,
): Promise<void> {
  const { orgId } = tx;
  const change = { settings, isOwnChoice, updatedAt };
  await tx.accommodation.upsert({
    where: { orgId_membershipId: { orgId, membershipId } },
    create: { orgId, membershipId, ...change },
    update: change,
  });
}
