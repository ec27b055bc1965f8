import { providerOf } from "../client/provider.ts";
import { readMigrations } from "./migration-folder.ts";
import { openSqliteFile } from "./open-sqlite-file.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/** Brings the database up to date and gives the names of what was applied, oldest first: none when it already was. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const provider = providerOf(databaseUrl);
  const migrationsList = await readMigrations(provider);
  if (provider === "sqlite") await openSqliteFile(databaseUrl);
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}
