import { addInterviewerConfig, isUniqueViolation, recordAuditEvent, type TenantTx } from "@mockingbird/db";
import { DomainError, findInterviewerChanges, type InterviewerConfig } from "@mockingbird/domain";
import { findPublished } from "./find-version-or-refuse.ts";

interface Publication {
  content: InterviewerConfig;
  note: string;
  /** The version that whoever publishes has compared it with. */
  latestVersion: number;
  actor: string;
  now: Date;
  /** The version it is equal to, for a way back. */
  from?: number;
}

/** Makes the next version: interviews that are made from now on run with it, those that are there keep theirs. */
export async function publishVersion(tx: TenantTx, publication: Publication): Promise<{ version: number }> {
  const { content, note, latestVersion, actor, now, from } = publication;
  const published = await findPublished(tx);
  if (published.version !== latestVersion) throw new DomainError("EDITED_MEANWHILE");
  const changes = findInterviewerChanges(published.content, content);
  if (changes.length === 0) throw new DomainError("INVALID_INPUT", "It says the same as what is published now.");
  const version = latestVersion + 1;
  await addInterviewerConfig(tx, { version, content, note, createdById: actor, createdAt: now });
  const action = from === undefined ? "interviewer:publish" : "interviewer:roll-back";
  const details = { version, changes: changes.length, ...(from !== undefined && { from }) };
  await recordAuditEvent(tx, { actor, action, subjectId: tx.orgId, details });
  return { version };
}

/** Two who publish at the same moment: the second is told. */
export function refuseSecond(error: unknown): never {
  throw isUniqueViolation(error) ? new DomainError("EDITED_MEANWHILE") : error;
}
