export * from "./repositories/system-index.ts";
export type { SystemTx } from "./tenant/tenant-tx.ts";
export { withSystem } from "./with-system.ts";
