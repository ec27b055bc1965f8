import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm";
import type { Provider } from "../client/provider.ts";

const prismaFolder = resolve(import.meta.dirname, "../../../../prisma");

export function migrationsFolder(provider: Provider): string {
  return join(prismaFolder, provider, "migrations");
}

/** The models of one provider, as the schema engine takes them. */
export async function readSchema(provider: Provider): Promise<SchemasContainer> {
  const folder = join(prismaFolder, provider, "schema");
  const names = (await readdir(folder, { recursive: true })).concat(
    // The models are one folder that both providers link to, and readdir does not follow links.
    (await readdir(join(folder, "models"))).map((name) => join("models", name)),
  );
  const paths = [...new Set(names)].filter((name) => name.endsWith(".prisma")).sort();
  return {
    files: await Promise.all(
      paths.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), "utf8") })),
    ),
  };
}

/** Every migration of one provider, oldest first, in the form and folder layout of Prisma Migrate. */
export async function readMigrations(provider: Provider): Promise<MigrationList> {
  const baseDir = migrationsFolder(provider);
  const entries = await readdir(baseDir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(join(baseDir, path, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}
