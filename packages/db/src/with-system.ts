import { providerOf } from "./client/provider.ts";
import { sharedClient } from "./client/shared-client.ts";
import { retryWhileBusy, unitOfWorkOptions } from "./client/unit-of-work.ts";
import { readDatabaseUrl } from "./env.ts";
import { enterAsSystem } from "./tenant/database-role.ts";
import type { SystemTx } from "./tenant/tenant-tx.ts";

/**
 * Runs `work` as one transaction bound to no organisation: for what comes before one is known (sign-in, sessions, the
 * internal procedures' look-up), for the seed, and for tests. Run again when the database was busy, like `withOrg`.
 */
export async function withSystem<T>(work: (tx: SystemTx) => Promise<T>): Promise<T> {
  const client = await sharedClient();
  const isPostgresql = providerOf(readDatabaseUrl()) === "postgresql";
  return retryWhileBusy(() =>
    client.$transaction(async (tx) => {
      if (isPostgresql) await enterAsSystem(tx);
      return work(tx);
    }, unitOfWorkOptions),
  );
}
