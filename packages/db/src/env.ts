import { z } from "zod";

const databaseUrlSchema = z
  .string({ error: "DATABASE_URL is not set. Use file:./.data/mockingbird.db or a postgresql:// address." })
  .regex(/^(file:.|postgres(ql)?:\/\/.)/, "DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).");

/** The environment of packages/db. Apps compose it into their own. */
export const dbEnvSchema = z.object({ DATABASE_URL: databaseUrlSchema });

/** Read on first use and not on import, so that a build can import this package without a database. */
export function readDatabaseUrl(): string {
  return dbEnvSchema.parse({ DATABASE_URL: process.env.DATABASE_URL }).DATABASE_URL;
}

const migrationEnvSchema = dbEnvSchema.extend({ MIGRATION_DATABASE_URL: databaseUrlSchema.optional() });

/**
 * The address that migrations are applied at, whose login owns the tables: `MIGRATION_DATABASE_URL`, for a deployment whose
 * apps log in as somebody who owns nothing; otherwise that of the apps. No app reads it.
 */
export function readMigrationUrls(): { migrationUrl: string; databaseUrl: string; areSeparate: boolean } {
  const { DATABASE_URL: databaseUrl, MIGRATION_DATABASE_URL } = migrationEnvSchema.parse({
    DATABASE_URL: process.env.DATABASE_URL,
    MIGRATION_DATABASE_URL: process.env.MIGRATION_DATABASE_URL || undefined,
  });
  return {
    databaseUrl,
    migrationUrl: MIGRATION_DATABASE_URL ?? databaseUrl,
    areSeparate: MIGRATION_DATABASE_URL !== undefined,
  };
}

const appUrlsSchema = z.object({
  WEB_URL: z.url().default("http://localhost:3000"),
  ADMIN_URL: z.url().default("http://localhost:3001"),
});

/** Where the apps are, for the links that the seed prints. */
export function readAppUrls(): z.infer<typeof appUrlsSchema> {
  return appUrlsSchema.parse({ WEB_URL: process.env.WEB_URL, ADMIN_URL: process.env.ADMIN_URL });
}
