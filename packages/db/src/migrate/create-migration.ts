import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { providerOf } from "../client/provider.ts";
import { appendOnlyTriggerSql } from "./append-only.ts";
import { immutableOrgTriggerSql, refuseOtherOrgSql, tenantTablesOf } from "./immutable-org-trigger.ts";
import { migrationsFolder, readMigrations, readSchema } from "./migration-folder.ts";
import { rowLevelSecuritySql } from "./row-level-security.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/**
 * Writes the migration that brings one provider from its migrations to its models, and gives its folder; null when they
 * agree. `databaseUrl` is a scratch database: the earlier migrations are replayed next to it.
 */
export async function createMigration(databaseUrl: string, migrationName: string): Promise<string | null> {
  const provider = providerOf(databaseUrl);
  const sql = await readDrift(databaseUrl);
  if (sql === null) return null;
  const tables = tenantTablesOf(sql);
  const triggers = tables.flatMap((table) =>
    [immutableOrgTriggerSql(provider, table), appendOnlyTriggerSql(provider, table)].filter(
      (trigger) => trigger !== "",
    ),
  );
  const isPostgresql = provider === "postgresql";
  const helper = isPostgresql && tables.length > 0 ? [refuseOtherOrgSql] : [];
  const policies = isPostgresql ? tables.map(rowLevelSecuritySql) : [];
  const folder = join(migrationsFolder(provider), migrationName);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), [sql, ...helper, ...triggers, ...policies].join("\n"));
  await writeFile(join(migrationsFolder(provider), "migration_lock.toml"), `provider = "${provider}"\n`);
  return folder;
}

/** The SQL between what the migrations make and what the models say; null when there is none. */
export async function readDrift(databaseUrl: string): Promise<string | null> {
  const provider = providerOf(databaseUrl);
  const schema = await readSchema(provider);
  const migrationsList = await readMigrations(provider);
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  });
}
