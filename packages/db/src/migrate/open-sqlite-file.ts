import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { createClient } from "@libsql/client";
import { sqlitePath } from "./sqlite-path.ts";

/** `mkdir` with `recursive`, which never returns where nothing can be made, such as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return;
    const parent = dirname(folder);
    if (code !== "ENOENT" || existsSync(parent)) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

/** Makes the file's folder, and reads the file once: SQLite says what is wrong with it, and the schema engine would not. */
export async function openSqliteFile(databaseUrl: string): Promise<void> {
  await makeFolder(dirname(sqlitePath(databaseUrl)));
  const client = createClient({ url: databaseUrl });
  try {
    await client.execute("SELECT count(*) FROM sqlite_master");
  } finally {
    client.close();
  }
}
