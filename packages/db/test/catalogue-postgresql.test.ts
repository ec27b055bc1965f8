import { beforeAll, describe, expect, inject, it } from "vitest";
import { appendOnlyTables } from "../src/migrate/append-only.ts";
import { publicFields } from "../src/tenant/public-fields.ts";
import { systemWrittenFields, tenancy } from "../src/tenant/tenancy.ts";
import { copyTestTemplate, querySql } from "../src/testing/test-templates.ts";

const tables = Object.keys(tenancy);
const tenantTables = Object.entries(tenancy).flatMap(([name, whose]) => (whose === "tenant" ? [name] : []));
/** Global tables of which an organisation sees a part. */
const partlySeenTables = Object.keys(publicFields).sort();
const roles = ["mockingbird_system", "mockingbird_tenant"];

/** What row-level security on PostgreSQL consists of, as the database's own catalogue has it. */
describe("the wall in PostgreSQL's catalogue", () => {
  let ask = async (_sql: string): Promise<unknown[][]> => [];
  beforeAll(async () => {
    const url = await copyTestTemplate(inject("mockingbirdTestTemplates"), "postgresql");
    ask = (sql) => querySql(url, sql);
  });

  it("consists of two roles that can do nothing but what they are granted", async () => {
    const attributes = `SELECT rolname::text, rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb OR rolreplication
      FROM pg_roles WHERE rolname LIKE 'mockingbird%' ORDER BY rolname`;
    expect(await ask(attributes)).toEqual(roles.map((role) => [role, false]));
    const rolesTheyAreIn = `SELECT roleid::regrole::text, member::regrole::text FROM pg_auth_members
      WHERE member::regrole::text LIKE 'mockingbird%'`;
    expect(await ask(rolesTheyAreIn)).toEqual([]);
    const owned = `SELECT classid::regclass::text, objid::text FROM pg_shdepend
      WHERE deptype = 'o' AND refobjid::regrole::text LIKE 'mockingbird%'`;
    expect(await ask(owned)).toEqual([]);
  });

  it("is enabled and forced on every tenant table, and where an organisation sees part of a global one", async () => {
    const secured = await ask(
      `SELECT relname::text FROM pg_class WHERE relrowsecurity AND relforcerowsecurity AND relkind = 'r' ORDER BY relname COLLATE "C"`,
    );
    expect(secured.flat()).toEqual([...tenantTables, ...partlySeenTables].sort());
  });

  it("has two policies on each: an organisation's rows for it, all for the places bound to none", async () => {
    const policies = await ask(
      `SELECT polrelid::regclass::text, polroles::regrole[]::text, polcmd::text, polpermissive,
         pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) FROM pg_policy ORDER BY 1, 2`,
    );
    const of = (table: string) =>
      policies.filter(([name]) => String(name).replaceAll('"', "") === table).map((policy) => policy.slice(1));
    const everything = ["{mockingbird_system}", "*", true, "true", "true"];
    const own = `("orgId" = ( SELECT app_org() AS app_org))`;
    for (const table of tenantTables) {
      expect(of(table), table).toEqual([everything, ["{mockingbird_tenant}", "*", true, own, own]]);
    }
    const itself = `(id = ( SELECT app_org() AS app_org))`;
    expect(of("Organization")).toEqual([everything, ["{mockingbird_tenant}", "r", true, itself, null]]);
    const ownPeople = expect.stringMatching(/EXISTS.*"Membership"."orgId" = \( SELECT app_org.*"userId" = "User".id/s);
    expect(of("User")).toEqual([everything, ["{mockingbird_tenant}", "r", true, ownPeople, null]]);
    expect(policies).toHaveLength(2 * (tenantTables.length + partlySeenTables.length));
  });

  it("grants each role what it needs of each table, and PUBLIC nothing", async () => {
    const granted = await ask(
      `SELECT c.relname::text, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END,
         string_agg(a.privilege_type, ',' ORDER BY a.privilege_type)
       FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner GROUP BY 1, 2`,
    );
    const rightsOn = (table: string, role: string) => {
      if (role === "mockingbird_tenant" && table in systemWrittenFields) return "DELETE,SELECT";
      return appendOnlyTables.has(table) ? "INSERT,SELECT" : "DELETE,INSERT,SELECT,UPDATE";
    };
    const expected = tables.flatMap((table) => {
      const grantees = tenantTables.includes(table) ? roles : ["mockingbird_system"];
      return grantees.map((role) => [table, role, rightsOn(table, role)]);
    });
    expect(granted.sort()).toEqual(expected.sort());
  });

  it("grants single columns as the guard does: of global tables to read, of memberships to change", async () => {
    const granted = await ask(
      `SELECT c.relname::text, a.attname::text, p.grantee::regrole::text, p.privilege_type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) p
       WHERE c.relnamespace = 'public'::regnamespace`,
    );
    const readable = Object.entries(publicFields).flatMap(([table, columns]) =>
      columns.map((column) => [table, column, "mockingbird_tenant", "SELECT"]),
    );
    const changeable = ["role", "isLimitedToCohorts", "externalId", "removedAt"];
    const expected = [
      ...readable,
      ...changeable.map((column) => ["Membership", column, "mockingbird_tenant", "UPDATE"]),
    ];
    expect(granted.sort()).toEqual(expected.sort());
  });

  it("has no way around it: no function that runs as its owner, no view, nothing a role may create in the schema", async () => {
    const functions = `SELECT proname::text, prosecdef, provolatile::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`;
    expect(await ask(functions)).toEqual([
      ["app_org", false, "s"],
      ["refuse_other_org", false, "v"],
      ["refuse_rewriting", false, "v"],
    ]);
    expect(
      await ask(
        `SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('r', 'i')`,
      ),
    ).toEqual([]);
    const rights = `SELECT r, has_schema_privilege(r, 'public', 'CREATE'), has_table_privilege(r, '_prisma_migrations', 'SELECT')
      FROM unnest(ARRAY['mockingbird_system', 'mockingbird_tenant']) AS r`;
    expect(await ask(rights)).toEqual(roles.map((role) => [role, false, false]));
  });
});
