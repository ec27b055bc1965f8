export { AuditLog } from "./audit-log.tsx";
export { readAuditState, toAuditInput } from "./audit-state.ts";
