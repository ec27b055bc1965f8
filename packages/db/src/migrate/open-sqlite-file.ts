import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { createClient } from "@libsql/client";
import { sqlitePath } from "./sqlite-path.ts";

/** Makes the file's folder, and reads the file once: SQLite says what is wrong with it, and the schema engine would not. */
export async function openSqliteFile(databaseUrl: string): Promise<void> {
  await mkdir(dirname(sqlitePath(databaseUrl)), { recursive: true });
  const client = createClient({ url: databaseUrl });
  try {
    await client.execute("SELECT count(*) FROM sqlite_master");
  } finally {
    client.close();
  }
}
