import type { DataModel } from "./data-model.ts";
import { TenantGuardError } from "./tenant-guard-error.ts";
import { tenantOperations } from "./tenant-operations.ts";
import type { TenantTx } from "./tenant-tx.ts";

/**
 * A table with nothing but its operations: Prisma's own leads through `$parent` to the whole client, raw SQL included. Each
 * answers a plain promise, because Prisma's leads on to other tables (`findUnique(…).user()`).
 */
function narrowTable(tx: object, name: string): object {
  const table = Object(Reflect.get(tx, name));
  return Object.freeze(
    Object.fromEntries(
      tenantOperations.map((operation) => [operation, async (args: unknown) => Reflect.get(table, operation)(args)]),
    ),
  );
}

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
    return narrowTable(tx, key);
  };
  return new Proxy(Object.freeze({}), { get }) as TenantTx;
}
