import { providerOf } from "../client/provider.ts";
import { sqlitePath } from "./sqlite-path.ts";

/** One sentence for whoever starts the program: which database could not be used, why, and what to do about it. */
export function describeDatabaseFailure(databaseUrl: string, error: unknown): string {
  const reason = reasonOf(error);
  if (providerOf(databaseUrl) === "sqlite") {
    return `Cannot use the database file ${sqlitePath(databaseUrl)} (${reason}): check that it is a SQLite database you may write to, or set another DATABASE_URL in .env.`;
  }
  if (/permission denied|must be owner/.test(reason)) {
    return `May not change the database ${withoutPassword(databaseUrl)} (${reason}): migrations need a login that owns the tables and may create roles; give its address as MIGRATION_DATABASE_URL.`;
  }
  return `Cannot use the database ${withoutPassword(databaseUrl)} (${reason}): check that PostgreSQL runs there and accepts this user, or set another DATABASE_URL in .env.`;
}

/** The schema engine says it in the first line; the client begins with an empty one and says it in the last. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return lines[0] || (lines.at(-1) ?? "");
}

function withoutPassword(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "of DATABASE_URL";
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} at ${hostname}:${port || 5432}`;
}
