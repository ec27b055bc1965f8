import { z } from "zod";
import type { SealedEvent } from "./find-broken-seal.ts";

const exportedEventSchema = z.object({
  orgId: z.string(),
  id: z.string(),
  seq: z.int(),
  occurredAt: z.iso.datetime().transform((text) => new Date(text)),
  actor: z.string(),
  action: z.string(),
  subjectId: z.string(),
  details: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
});

/** One event as a line of an export (NDJSON): everything its seal covers, and the seal. */
export function toExportedLine(event: SealedEvent): string {
  const { orgId, id, seq, occurredAt, actor, action, subjectId, details, prevHash, hash } = event;
  const line = { orgId, id, seq, occurredAt, actor, action, subjectId, details: details ?? null, prevHash, hash };
  return `${JSON.stringify(line)}\n`;
}

/** The event of one exported line. Throws when the line is not one. */
export function parseExportedLine(line: string): SealedEvent {
  const parsed = exportedEventSchema.parse(JSON.parse(line));
  return { ...parsed, details: parsed.details ?? null };
}
