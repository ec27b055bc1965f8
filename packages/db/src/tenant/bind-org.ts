import type { DataModel } from "./data-model.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";
import type { TenantTx } from "./tenant-tx.ts";

/** Shows of `tx`, which the guard confines already, only the tables that belong to an organisation, and says whose they are. */
export function bindOrg(tx: object, dataModel: DataModel, orgId: string): TenantTx {
  const tables = new Set(
    [...dataModel.values()].filter((model) => model.isTenant).map(({ name }) => name[0]?.toLowerCase() + name.slice(1)),
  );
  const get = (_: object, key: string | symbol): unknown => {
    if (key === "orgId") return orgId;
    // Awaiting an object asks it for `then`, and printing it for symbols.
    if (typeof key === "symbol" || key === "then") return undefined;
    if (!tables.has(key)) throw new TenantGuardError(`${key} is out of an organisation's reach.`);
    return Reflect.get(tx, key);
  };
  return new Proxy({}, { get }) as TenantTx;
}
