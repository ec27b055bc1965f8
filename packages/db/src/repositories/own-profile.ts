import { memberSearchText } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { type AuditDetails, recordAuditEvent } from "./audit-events.ts";

export interface OwnProfile {
  name: string;
  pronunciation: string | null;
  languageCode: string | null;
  timeZone: string | null;
}

/**
 * Changes what a person says of themselves, which is global: every organisation that has or had a place for them finds
 * them by the new name, and those in which they have one write down that it changed. All of it or none.
 */
export async function saveOwnProfile(
  tx: SystemTx,
  userId: string,
  profile: OwnProfile,
  event: { action: string; details: AuditDetails },
): Promise<void> {
  const { email } = await tx.user.update({ where: { id: userId }, data: { ...profile }, select: { email: true } });
  await tx.membership.updateMany({
    where: { userId },
    data: { searchText: memberSearchText({ name: profile.name, email }) },
  });
  // Always in the same order, so that two who write into the same audits do not wait for each other.
  const places = await tx.membership.findMany({
    where: { userId, removedAt: null },
    orderBy: { orgId: "asc" },
    select: { orgId: true, id: true },
  });
  for (const { orgId, id } of places) {
    const own = { orgId, auditEvent: tx.auditEvent, auditHead: tx.auditHead };
    await recordAuditEvent(own, { actor: id, subjectId: id, ...event });
  }
}
