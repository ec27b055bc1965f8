/**
 * Keeps databases and models together, offline:
 * - `migrate.ts` applies what is missing to the database of MIGRATION_DATABASE_URL, or else of DATABASE_URL, and tries
 *   whether the apps can work with the login of DATABASE_URL;
 * - `migrate.ts --create NAME` writes a migration for each provider whose models have moved on;
 * - `migrate.ts --check` fails when the models and the migrations of either provider disagree.
 */
import { parseArgs } from "node:util";
import { readMigrationUrls } from "../env.ts";
import { applyMigrations } from "../migrate/apply-migrations.ts";
import { checkLogin } from "../migrate/check-login.ts";
import { createMigration, readDrift } from "../migrate/create-migration.ts";
import { describeDatabaseFailure } from "../migrate/describe-database-failure.ts";
import { runCommand } from "./run-command.ts";

async function create(name: string): Promise<void> {
  const timestamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const { withScratchDatabases } = await import("../testing/scratch-databases.ts");
  await withScratchDatabases(async (urls) => {
    for (const url of urls) {
      const folder = await createMigration(url, `${timestamp}_${name}`);
      console.log(folder === null ? "The models and the migrations agree; nothing to write." : `Wrote ${folder}`);
    }
  });
}

async function check(): Promise<void> {
  const { withScratchDatabases } = await import("../testing/scratch-databases.ts");
  await withScratchDatabases(async (urls) => {
    for (const url of urls) {
      const drift = await readDrift(url);
      if (drift !== null) throw new Error(`The models have moved on. Run this with --create NAME to write:\n${drift}`);
    }
  });
  console.log("The models and the migrations agree.");
}

async function apply(): Promise<void> {
  const { migrationUrl, databaseUrl, areSeparate } = readMigrationUrls();
  const applied = await applyMigrations(migrationUrl).catch((error: unknown) => {
    throw new Error(describeDatabaseFailure(migrationUrl, error), { cause: error });
  });
  await checkLogin(databaseUrl, { ownsNothing: areSeparate });
  console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`);
}

const { values } = parseArgs({ options: { create: { type: "string" }, check: { type: "boolean" } } });
await runCommand(() => {
  if (values.create !== undefined) return create(values.create);
  return values.check === true ? check() : apply();
});
