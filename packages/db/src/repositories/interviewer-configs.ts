import type { TenantTx } from "../tenant/tenant-tx.ts";

/** How the organisation's interviewer behaves from now on. */
export function findLatestInterviewerConfig(tx: TenantTx) {
  return tx.interviewerConfig.findFirst({ where: { version: { not: null } }, orderBy: { version: "desc" } });
}
