import type { InterviewerConfig } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** How the organisation's interviewer behaves from now on. */
export function findLatestInterviewerConfig(tx: TenantTx) {
  return tx.interviewerConfig.findFirst({ where: { version: { not: null } }, orderBy: { version: "desc" } });
}

export function findInterviewerVersion(tx: TenantTx, version: number) {
  return tx.interviewerConfig.findFirst({ where: { version } });
}

/** Versions below `before`, the newest first, at most `take`. */
export function listInterviewerVersions(tx: TenantTx, before: number | null, take: number) {
  return tx.interviewerConfig.findMany({
    where: { version: before === null ? { not: null } : { lt: before } },
    select: { version: true, note: true, createdAt: true, createdById: true },
    orderBy: { version: "desc" },
    take,
  });
}

/** A version that is never changed; null for one that is only tried. A version that there is already is a unique violation. */
export function addInterviewerConfig(
  tx: TenantTx,
  given: { version: number | null; content: InterviewerConfig; note: string; createdById: string; createdAt: Date },
): Promise<{ id: string }> {
  const { content, ...rest } = given;
  return tx.interviewerConfig.create({ data: { orgId: tx.orgId, ...rest, ...content }, select: { id: true } });
}
