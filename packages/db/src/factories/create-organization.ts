import type { Prisma } from "../generated/sqlite/client.ts";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { uniqueName } from "./unique-name.ts";

/** An organisation; a university in Chicago unless told otherwise. */
export function createOrganization(tx: SystemTx, given: Partial<Prisma.OrganizationUncheckedCreateInput> = {}) {
  const id = given.id ?? uniqueName("org");
  return tx.organization.create({
    data: { id, slug: id, name: `Organisation ${id}`, kind: "university", timeZone: "America/Chicago", ...given },
  });
}
