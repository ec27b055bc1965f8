import type { AuditEventRecord } from "@mockingbird/db";
import { type AuditEvent, auditEventSchema } from "../views/audit-views.ts";

const detailsSchema = auditEventSchema.shape.details;

/** An event as staff read it. `names` says what its ids are called. */
export function toAuditEvent(event: AuditEventRecord, names: ReadonlyMap<string, string>): AuditEvent {
  const { seq, occurredAt, actor, action, subjectId, details } = event;
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  return {
    seq,
    occurredAt: occurredAt.toISOString(),
    actor: named(actor),
    action,
    subject: named(subjectId),
    details: detailsSchema.parse(details ?? null),
  };
}
