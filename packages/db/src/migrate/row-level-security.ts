import { systemRole, tenantRole } from "../tenant/database-role.ts";
import { appendOnlyTables } from "./append-only.ts";

/**
 * SQL that closes a new tenant table: row-level security, enabled and forced; a policy by which an organisation's unit of
 * work sees and writes its own rows only; one for the named places that are bound to no organisation. The organisation is
 * asked for once per query and not per row, because it stands in a sub-select.
 */
export function rowLevelSecuritySql(table: string): string {
  const rights = appendOnlyTables.has(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
  return `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "${table}" TO ${tenantRole} USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()));
CREATE POLICY all_rows ON "${table}" TO ${systemRole} USING (true) WITH CHECK (true);
GRANT ${rights} ON "${table}" TO ${tenantRole}, ${systemRole};
`;
}
