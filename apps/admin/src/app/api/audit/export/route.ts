export { handleAuditExport as GET } from "@mockingbird/api/admin";
