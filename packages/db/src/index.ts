export { toExportedLine } from "./audit/exported-line.ts";
export { verifyAuditChain } from "./audit/verify-audit-chain.ts";
export { disconnect } from "./client/shared-client.ts";
export { dbEnvSchema } from "./env.ts";
export { isUniqueViolation } from "./errors.ts";
export * from "./repositories/index.ts";
export type { TenantTx } from "./tenant/tenant-tx.ts";
export { withOrg } from "./with-org.ts";
