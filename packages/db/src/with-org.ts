import { providerOf } from "./client/provider.ts";
import { sharedClient } from "./client/shared-client.ts";
import { retryWhileBusy, unitOfWorkOptions } from "./client/unit-of-work.ts";
import { readDatabaseUrl } from "./env.ts";
import { bindOrg } from "./tenant/bind-org.ts";
import { readDataModel } from "./tenant/data-model.ts";
import { enterAsOrganization } from "./tenant/database-role.ts";
import { confineClient } from "./tenant/tenant-guard.ts";
import { TenantGuardError } from "./tenant/tenant-guard-error.ts";
import type { TenantTx } from "./tenant/tenant-tx.ts";

/**
 * Runs `work` as one transaction that can only see and write what belongs to `orgId`: all of it happens or none. It is
 * run again when the database was busy, so it touches nothing but `tx`; and it makes no request to anyone, because
 * others wait for it.
 */
export async function withOrg<T>(orgId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  // Prisma takes an undefined filter for none, and an object for conditions: a caller that lost its types would see everybody.
  if (typeof orgId !== "string" || orgId === "")
    throw new TenantGuardError("A unit of work belongs to one organisation.");
  const client = await sharedClient();
  const dataModel = readDataModel(client);
  const isPostgresql = providerOf(readDatabaseUrl()) === "postgresql";
  return retryWhileBusy(() => {
    const door = { isEntering: isPostgresql };
    return confineClient(client, dataModel, orgId, door).$transaction(async (tx) => {
      if (door.isEntering) await enterAsOrganization(tx, orgId);
      door.isEntering = false;
      return work(bindOrg(tx, dataModel, orgId));
    }, unitOfWorkOptions);
  });
}
