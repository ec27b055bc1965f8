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
