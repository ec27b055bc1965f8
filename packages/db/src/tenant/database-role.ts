import type { PrismaClient } from "../generated/sqlite/client.ts";

/** PostgreSQL's roles of a unit of work. Neither owns a table nor logs in: a transaction takes one on when it begins. */
export const tenantRole = "mockingbird_tenant";
export const systemRole = "mockingbird_system";

/** What an entry needs of a transaction. */
type Entry = Pick<PrismaClient, "$executeRaw">;

/**
 * The first statement of an organisation's unit of work on PostgreSQL: until the transaction ends, its connection has the
 * role that row-level security knows, and belongs to the organisation. Nothing of it is left for who gets the connection next.
 * @throws Error that says what to do when the login may not take the role on.
 */
export async function enterAsOrganization(tx: Entry, orgId: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('role', ${tenantRole}, true), set_config('app.org_id', ${orgId}, true)`.catch(
    explain,
  );
}

/** The same for the named places that are bound to no organisation. */
export async function enterAsSystem(tx: Entry): Promise<void> {
  await tx.$executeRaw`SELECT set_config('role', ${systemRole}, true)`.catch(explain);
}

/** Refused is what the login may not; unknown is a role that no migration has made yet. Anything else is no matter of roles. */
const refusedRole = /permission denied to set role|role "?mockingbird_\w+"? does not exist/;

function explain(error: unknown): never {
  if (!refusedRole.test(String(error))) throw error;
  throw new Error(
    `The login of DATABASE_URL cannot take on PostgreSQL's roles ${tenantRole} and ${systemRole}: apply the migrations, then run GRANT ${tenantRole}, ${systemRole} TO that login.`,
    { cause: error },
  );
}
