import { expect, it } from "vitest";
import { providerOf } from "../src/client/provider.ts";
import { applyMigrations } from "../src/migrate/apply-migrations.ts";
import { readMigrations } from "../src/migrate/migration-folder.ts";
import { openSqliteFile } from "../src/migrate/open-sqlite-file.ts";
import { withSchemaEngine } from "../src/migrate/schema-engine.ts";
import { withScratchDatabases } from "../src/testing/scratch-databases.ts";
import { executeSql, querySql } from "../src/testing/test-templates.ts";

/** A database as the first release left it. */
async function applyFirstMigration(databaseUrl: string): Promise<void> {
  const provider = providerOf(databaseUrl);
  const { migrationDirectories, ...list } = await readMigrations(provider);
  const migrationsList = { ...list, migrationDirectories: migrationDirectories.slice(0, 1) };
  if (provider === "sqlite") await openSqliteFile(databaseUrl);
  const filters = { externalTables: [], externalEnums: [] };
  await withSchemaEngine(databaseUrl, (engine) => engine.applyMigrations({ migrationsList, filters }));
}

const oldRows = `INSERT INTO "Organization" ("id", "slug", "name", "kind", "timeZone")
  VALUES ('northfield', 'northfield', 'Northfield University', 'university', 'America/Chicago');
INSERT INTO "User" ("id", "email", "name") VALUES ('leo', 'leo@northfield.example', 'Leo Martins');
INSERT INTO "Membership" ("orgId", "id", "userId", "role") VALUES ('northfield', 'leo', 'leo', 'candidate');
`;

it("a database with rows from the first release keeps them through every migration since", async () => {
  await withScratchDatabases(async (urls) => {
    for (const url of urls) {
      await applyFirstMigration(url);
      await executeSql(url, oldRows);
      expect(await applyMigrations(url)).not.toEqual([]);
      const places = `SELECT o."name", o."concurrentInterviewsMax", o."monthlySecondsMax", m."id"
        FROM "Organization" o JOIN "Membership" m ON m."orgId" = o."id"`;
      expect(await querySql(url, places)).toEqual([["Northfield University", 25, null, "leo"]]);
    }
  });
});
