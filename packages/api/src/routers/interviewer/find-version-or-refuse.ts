import { findInterviewerVersion, findLatestInterviewerConfig, type TenantTx } from "@mockingbird/db";
import { DomainError, type InterviewerConfig, interviewerConfigSchema } from "@mockingbird/domain";

export async function findVersionOrRefuse(tx: TenantTx, version: number): Promise<InterviewerConfig> {
  const row = await findInterviewerVersion(tx, version);
  if (!row) throw new DomainError("NOT_FOUND");
  return interviewerConfigSchema.parse(row);
}

/** What new interviews are made with. Every organisation has one from its first day. */
export async function findPublished(tx: TenantTx) {
  const row = await findLatestInterviewerConfig(tx);
  if (!row || row.version === null) {
    throw new DomainError("INTERNAL", "The organisation has no interviewer configuration.");
  }
  return { ...row, version: row.version, content: interviewerConfigSchema.parse(row) };
}
