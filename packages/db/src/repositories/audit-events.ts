import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Records who did what, in the transaction of what was done. `actor` is a membership id, or `realtime` for the Worker. */
export async function recordAuditEvent(
  tx: TenantTx,
  event: { actor: string; action: string; subjectId: string },
): Promise<void> {
  await tx.auditEvent.create({ data: { orgId: tx.orgId, ...event } });
}
