import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "../src/client/shared-client.ts";
import { withOrg } from "../src/index.ts";
import { withSystem } from "../src/system.ts";
import { setDatabaseUrl } from "../src/testing/env.ts";
import { createOrganization, createTemplate } from "../src/testing/index.ts";
import { type PostgresqlServer, startPostgresqlServer } from "../src/testing/postgresql-server.ts";
import { executeSql, querySql } from "../src/testing/test-templates.ts";

const migrateCli = join(import.meta.dirname, "../src/cli/migrate.ts");
const grantRoles = (login: string) => `GRANT mockingbird_tenant, mockingbird_system TO ${login}`;

/** A server of its own, as a deployment finds it: without our roles, with a login for the owner and one for the apps. */
describe("a deployment with two logins", () => {
  let server: PostgresqlServer;
  const urlOf = (login: string) => {
    const url = new URL(server.urlOf("mockingbird"));
    url.username = login;
    return url.href;
  };
  const migrate = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, [migrateCli], { env: { PATH: "", ...env } }).then(
      ({ stdout }) => stdout,
      ({ stderr }) => String(stderr),
    );
  beforeAll(async () => {
    server = await startPostgresqlServer();
    const admin = server.urlOf("postgres");
    await executeSql(admin, "CREATE ROLE the_owner LOGIN CREATEROLE PASSWORD 'password'");
    await executeSql(admin, "CREATE DATABASE mockingbird OWNER the_owner");
    for (const login of ["the_apps", "a_stranger"]) {
      await executeSql(admin, `CREATE ROLE ${login} LOGIN NOINHERIT PASSWORD 'password'`);
    }
    await executeSql(admin, "CREATE ROLE an_heir LOGIN INHERIT PASSWORD 'password'");
  }, 60_000);
  afterAll(async () => {
    await disconnect();
    await server.stop();
  });

  it("is migrated by the one, who grants the other the roles and nothing else", async () => {
    const addresses = { MIGRATION_DATABASE_URL: urlOf("the_owner"), DATABASE_URL: urlOf("the_apps") };
    expect(await migrate({ DATABASE_URL: urlOf("the_apps") })).toMatch(/MIGRATION_DATABASE_URL\.\n$/);
    expect(await migrate(addresses)).toMatch(/cannot take on PostgreSQL's roles.*run GRANT mockingbird_tenant/);
    await executeSql(urlOf("the_owner"), grantRoles("the_apps"));
    expect(await migrate(addresses)).toBe("The database is up to date.\n");
    await executeSql(urlOf("the_owner"), grantRoles("an_heir"));
    for (const login of ["an_heir", "the_owner", "postgres"]) {
      expect(await migrate({ ...addresses, DATABASE_URL: urlOf(login) })).toMatch(/could step over row-level security/);
    }
    expect(await migrate({ DATABASE_URL: urlOf("the_owner") })).toBe("The database is up to date.\n");
  }, 60_000);

  it("works with the login that owns nothing", async () => {
    setDatabaseUrl(urlOf("the_apps"));
    const [ours, theirs] = await withSystem(async (tx) => [await createOrganization(tx), await createOrganization(tx)]);
    for (const { id: orgId } of [ours, theirs]) await withSystem((tx) => createTemplate(tx, { orgId, id: "same" }));
    expect(await withOrg(ours.id, (tx) => tx.template.findMany({ select: { orgId: true } }))).toEqual([
      { orgId: ours.id },
    ]);
  });

  it("gives that login nothing that it has not taken on a role for, and no way to take the wall down", async () => {
    const attempts = [
      'SELECT * FROM "Template"',
      'SELECT * FROM "User"',
      'DELETE FROM "AuditEvent"',
      'ALTER TABLE "Template" DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE "Template" DISABLE TRIGGER ALL',
      "CREATE TABLE mine (id text)",
      "ALTER ROLE the_apps BYPASSRLS",
      "SET ROLE the_owner",
    ];
    for (const sql of attempts) {
      await expect(executeSql(urlOf("the_apps"), sql), sql).rejects.toThrow(
        /permission denied|must be (owner|superuser)/,
      );
    }
    await executeSql(urlOf("the_apps"), `SET ROLE mockingbird_tenant; SELECT * FROM "Template"`);
    expect(await querySql(urlOf("postgres"), 'SELECT count(*)::int FROM "Template"')).toEqual([[2]]);
  });

  it("says what to do when the login was granted nothing", async () => {
    await disconnect();
    setDatabaseUrl(urlOf("a_stranger"));
    const sentence =
      /login of DATABASE_URL cannot take on .* run GRANT mockingbird_tenant, mockingbird_system TO that login/;
    await expect(withSystem((tx) => tx.user.count())).rejects.toThrow(sentence);
    await expect(withOrg("nobody", (tx) => tx.template.count())).rejects.toThrow(sentence);
  });
});
