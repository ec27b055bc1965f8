import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations } from "../src/migrate/apply-migrations.ts";
import { readDrift } from "../src/migrate/create-migration.ts";
import { tenantTablesOf } from "../src/migrate/immutable-org-trigger.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";
import { copyTestTemplate, executeSql, querySql } from "../src/testing/test-templates.ts";

const run = promisify(execFile);
const migrateCli = join(import.meta.dirname, "../src/cli/migrate.ts");

describeOnBothDatabases("migrate", (db) => {
  it("applies nothing to a database that is up to date, and keeps Prisma's own books", async () => {
    expect(await applyMigrations(db.url())).toEqual([]);
    const applied = await querySql(
      db.url(),
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
    );
    expect(applied.flat()).toContainEqual(expect.stringMatching(/^\d{14}_initial$/));
  });

  it("finds that the migrations make what the models say", async () => {
    expect(await readDrift(db.url())).toBeNull();
  });

  it("stops at a database that was changed by other means", async () => {
    await executeSql(db.url(), "DROP TABLE _prisma_migrations");
    await expect(applyMigrations(db.url())).rejects.toThrow(/not empty/);
  });
});

describe("the migrate command", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mockingbird-migrate-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const migrate = (databaseUrl: string) =>
    run(process.execPath, [migrateCli], { cwd: folder, env: { PATH: "", DATABASE_URL: databaseUrl } });

  it("makes the folder of a relative address", async () => {
    expect((await migrate("file:./deep/new.db")).stdout).toMatch(/^Applied \d{14}_initial/);
    expect((await migrate("file:./deep/new.db")).stdout).toBe("The database is up to date.\n");
  });

  it.each([
    ["a file that is no database", "file:./garbage.db"],
    ["a folder", "file:./folder.db"],
    ["a place where no folder can be made", "file:/proc/mockingbird/deep/new.db"],
    ["a PostgreSQL that is not there", "postgresql://somebody:secret@127.0.0.1:1/nothing"],
    ["an address of another kind", "mysql://127.0.0.1/nothing"],
  ])("says in one line what to do about %s", async (_, databaseUrl) => {
    await writeFile(join(folder, "garbage.db"), "this is not a database ".repeat(50));
    await mkdir(join(folder, "folder.db"), { recursive: true });
    const failure = await migrate(databaseUrl).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 1, stderr: expect.stringMatching(/^[^\n]*DATABASE_URL[^\n]*\n$/) });
    expect(JSON.stringify(failure)).not.toContain("secret@");
  });
});

it("lets a test copy all of a database, even one that was migrated a moment ago", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mockingbird-template-"));
  try {
    await applyMigrations(`file:${join(folder, "mockingbird_template.db")}`);
    const copy = await copyTestTemplate({ folder, maintenanceUrl: "" }, "sqlite");
    expect(await applyMigrations(copy)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("gives a trigger to each tenant table that a migration makes or rebuilds", () => {
  const sql = `CREATE TABLE "new_Interview" (\n    "orgId" TEXT NOT NULL,\n);\nCREATE TABLE "Note" (\n    "orgId" TEXT);\nCREATE TABLE "User" (\n "id" TEXT);`;
  expect(tenantTablesOf(sql)).toEqual(["Interview", "Note"]);
});
