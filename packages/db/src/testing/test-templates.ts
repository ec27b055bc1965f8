import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Provider } from "../client/provider.ts";
import { applyMigrations } from "../migrate/apply-migrations.ts";
import { createMigrationAdapter } from "../migrate/migration-adapter.ts";
import type { PostgresqlServer } from "./postgresql-server.ts";

const templateName = "mockingbird_template";

/** Where the migrated databases are that tests copy. `maintenanceUrl` is a database from which others are created. */
export type TestTemplates = { folder: string; maintenanceUrl: string };

function sqliteTemplateUrl(folder: string): string {
  return `file:${join(folder, `${templateName}.db`)}`;
}

export async function migrateTestTemplates(folder: string, server: PostgresqlServer): Promise<TestTemplates> {
  const maintenanceUrl = server.urlOf("postgres");
  await executeSql(maintenanceUrl, `CREATE DATABASE ${templateName}`);
  await applyMigrations(server.urlOf(templateName));
  await applyMigrations(sqliteTemplateUrl(folder));
  return { folder, maintenanceUrl };
}

/** A migrated, empty database of its own; gives its address. */
export async function copyTestTemplate(templates: TestTemplates, provider: Provider): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  if (provider === "sqlite") {
    const file = join(templates.folder, `${name}.db`);
    // Not the file alone: what was migrated may still stand in the log beside it, until the driver's garbage is collected.
    await executeSql(sqliteTemplateUrl(templates.folder), `VACUUM INTO '${file.replaceAll("'", "''")}'`);
    return `file:${file}`;
  }
  await executeSql(templates.maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = new URL(templates.maintenanceUrl);
  url.pathname = name;
  return url.href;
}

/** Runs SQL that the client has no words for. */
export async function executeSql(databaseUrl: string, sql: string): Promise<void> {
  const adapter = await createMigrationAdapter(databaseUrl).connect();
  try {
    await adapter.executeScript(sql);
  } finally {
    await adapter.dispose();
  }
}

/** The rows that a query gives, each as its values. */
export async function querySql(databaseUrl: string, sql: string): Promise<unknown[][]> {
  const adapter = await createMigrationAdapter(databaseUrl).connect();
  try {
    const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
    return rows;
  } finally {
    await adapter.dispose();
  }
}
