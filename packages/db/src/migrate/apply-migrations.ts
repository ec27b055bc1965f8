import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { providerOf } from "../client/provider.ts";
import { readMigrations } from "./migration-folder.ts";
import { withSchemaEngine } from "./schema-engine.ts";
import { sqlitePath } from "./sqlite-path.ts";

/** Brings the database up to date and gives the names of what was applied, oldest first: none when it already was. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const provider = providerOf(databaseUrl);
  const migrationsList = await readMigrations(provider);
  if (provider === "sqlite") await mkdir(dirname(sqlitePath(databaseUrl)), { recursive: true });
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}
