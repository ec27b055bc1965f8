import type { SystemTx } from "../tenant/tenant-tx.ts";
import { type AuditDetails, recordAuditEvent } from "./audit-events.ts";

/**
 * Records what a person did at sign-in, which is bound to no organisation, in the one it concerns: `orgId`. Nothing is
 * recorded for somebody who has no place there.
 */
export async function recordAuditEventIn(
  tx: SystemTx,
  orgId: string,
  event: { userId: string; action: string; subjectId: string; details?: AuditDetails },
): Promise<void> {
  const { userId, ...said } = event;
  const membership = await tx.membership.findUnique({ where: { orgId_userId: { orgId, userId } } });
  if (!membership) return;
  await recordAuditEvent(
    { orgId, auditEvent: tx.auditEvent, auditHead: tx.auditHead },
    { actor: membership.id, ...said },
  );
}
