import { providerOf } from "../client/provider.ts";
import { sqlitePath } from "./sqlite-path.ts";

/** One sentence for whoever starts the program: which database could not be used, why, and what to do about it. */
export function describeDatabaseFailure(databaseUrl: string, error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0];
  if (providerOf(databaseUrl) === "sqlite") {
    return `Cannot use the database file ${sqlitePath(databaseUrl)} (${reason}): check that it is a SQLite database you may write to, or set another DATABASE_URL in .env.`;
  }
  return `Cannot use the database ${withoutPassword(databaseUrl)} (${reason}): check that PostgreSQL runs there and accepts this user, or set another DATABASE_URL in .env.`;
}

function withoutPassword(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "of DATABASE_URL";
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} at ${hostname}:${port || 5432}`;
}
