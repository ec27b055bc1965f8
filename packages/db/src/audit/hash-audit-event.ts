import { createHash } from "node:crypto";
import { canonicalJson } from "@mockingbird/domain";

/** What an audit event's seal covers: everything it says, its place in the chain, and the seal of the event before. */
export interface SealedContent {
  orgId: string;
  id: string;
  seq: number;
  occurredAt: Date;
  actor: string;
  action: string;
  subjectId: string;
  details: unknown;
  prevHash: string;
}

/** The seal: base64url SHA-256 of the canonical JSON. Times are ISO 8601 in UTC with milliseconds. */
export function hashAuditEvent(event: SealedContent): string {
  const { orgId, id, seq, occurredAt, actor, action, subjectId, details, prevHash } = event;
  const content = {
    orgId,
    id,
    seq,
    occurredAt: occurredAt.toISOString(),
    actor,
    action,
    subjectId,
    details: details ?? null,
    prevHash,
  };
  return createHash("sha256").update(canonicalJson(content)).digest("base64url");
}
