import type { Provider } from "../client/provider.ts";

const message = "A row never changes its organisation.";

/**
 * SQL that keeps a tenant table's rows in their organisation, whatever reaches the database: the guard's last line. A
 * table that Prisma rebuilds on SQLite loses its trigger, so this follows every CREATE TABLE of a tenant table.
 */
export function immutableOrgTriggerSql(provider: Provider, table: string): string {
  const name = `${table}_orgId_immutable`;
  if (provider === "sqlite") {
    return `CREATE TRIGGER "${name}" BEFORE UPDATE OF "orgId" ON "${table}" WHEN NEW."orgId" IS NOT OLD."orgId"
BEGIN SELECT RAISE(ABORT, '${message}'); END;
`;
  }
  return `CREATE TRIGGER "${name}" BEFORE UPDATE OF "orgId" ON "${table}" FOR EACH ROW
WHEN (NEW."orgId" IS DISTINCT FROM OLD."orgId") EXECUTE FUNCTION refuse_other_org();
`;
}

/** The function that PostgreSQL's triggers call. */
export const refuseOtherOrgSql = `CREATE OR REPLACE FUNCTION refuse_other_org() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '${message}' USING ERRCODE = 'integrity_constraint_violation'; END $$;
`;

/** The tenant tables that a migration creates, or rebuilds under a temporary name. */
export function tenantTablesOf(migrationSql: string): string[] {
  return [...migrationSql.matchAll(/CREATE TABLE "(?:new_)?(\w+)" \(\s*"orgId"/g)].flatMap(([, table]) => table ?? []);
}
