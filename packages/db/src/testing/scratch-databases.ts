import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgresqlServer } from "./postgresql-server.ts";

/** An empty database of each provider, SQLite first, gone after `work`. */
export async function withScratchDatabases(work: (urls: readonly string[]) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "mockingbird-sqlite-"));
  const server = await startPostgresqlServer();
  try {
    await work([`file:${join(folder, "scratch.db")}`, server.urlOf("postgres")]);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
