import { randomUUID } from "node:crypto";
import { hashAuditEvent } from "../audit/hash-audit-event.ts";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What an audit event may say besides: small facts, never speech, names or addresses. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Records who did what, in the transaction of what was done, sealed to the event before it. `actor` is a membership id,
 * `realtime` for the Worker, or `system` for work that the clock starts. Of two at once, one runs its transaction again.
 */
export async function recordAuditEvent(
  tx: Pick<TenantTx, "orgId" | "auditEvent" | "auditHead">,
  event: { actor: string; action: string; subjectId: string; details?: AuditDetails; occurredAt?: Date },
): Promise<void> {
  const { orgId } = tx;
  const { details = null, occurredAt = new Date(), ...said } = event;
  const head = await tx.auditHead.findFirst({ where: { orgId } });
  const seq = (head?.seq ?? 0) + 1;
  const content = { orgId, id: randomUUID(), seq, occurredAt, ...said, details, prevHash: head?.hash ?? "" };
  const hash = hashAuditEvent(content);
  if (head) await tx.auditHead.updateMany({ where: { orgId }, data: { seq, hash } });
  else await tx.auditHead.create({ data: { orgId, seq, hash } });
  const { details: _, ...columns } = content;
  await tx.auditEvent.create({ data: { ...columns, ...(details && { details }), hash } });
}
