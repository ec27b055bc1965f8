import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Refusal } from "../refusal.ts";

const connectMilliseconds = 5000;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function trySqlite(file: string): void {
  if (!existsSync(file)) {
    // Can its folder be made? Tried for real, because permissions, full disks and read-only file systems all differ; undone at once.
    // Not by a recursive mkdir, which never returns from some of the kernel's own folders.
    let existing = dirname(file);
    while (!existsSync(existing)) existing = dirname(existing);
    rmdirSync(mkdtempSync(join(existing, ".mockingbird-")));
    return;
  }
  const database = new DatabaseSync(file, { timeout: connectMilliseconds });
  try {
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
  } finally {
    database.close();
  }
}

function tryConnect(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: connectMilliseconds });
    const end = (error?: Error) => {
      socket.destroy();
      error ? reject(error) : resolve();
    };
    socket.once("connect", () => end());
    socket.once("error", (error) =>
      end(new Error(`nothing answers at ${host}:${port} (${"code" in error ? error.code : error.message})`)),
    );
    socket.once("timeout", () => end(new Error(`${host}:${port} does not answer`)));
  });
}

/** Opens the database, or finds that it could be made, and leaves everything as it was. @throws Refusal if not. */
export async function refuseUnopenableDatabase(databaseUrl: string): Promise<void> {
  try {
    if (databaseUrl.startsWith("file:")) return trySqlite(databaseUrl.slice("file:".length));
    const { hostname, port, searchParams } = new URL(databaseUrl);
    // ?host=/run/postgresql is a Unix socket: the migration step will tell.
    if (!searchParams.has("host")) await tryConnect(hostname.replace(/^\[|\]$/g, ""), Number(port || 5432));
  } catch (error) {
    throw new Refusal(
      `The database cannot be opened: ${reasonOf(error)}. Correct DATABASE_URL in .env, or what it points at.`,
    );
  }
}
