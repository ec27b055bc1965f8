import { sharedClient } from "./client/shared-client.ts";
import { retryWhileBusy, unitOfWorkOptions } from "./client/unit-of-work.ts";
import type { SystemTx } from "./tenant/tenant-tx.ts";

/**
 * Runs `work` as one transaction bound to no organisation: for what comes before one is known (sign-in, sessions, the
 * internal procedures' look-up), for the seed, and for tests. Run again when the database was busy, like `withOrg`.
 */
export async function withSystem<T>(work: (tx: SystemTx) => Promise<T>): Promise<T> {
  const client = await sharedClient();
  return retryWhileBusy(() => client.$transaction((tx) => work(tx), unitOfWorkOptions));
}
