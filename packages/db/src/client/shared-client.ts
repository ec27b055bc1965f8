import { readDatabaseUrl } from "../env.ts";
import type { PrismaClient } from "../generated/sqlite/client.ts";
import { connectClient } from "./connect-client.ts";

/**
 * One client for the whole process, kept on globalThis: a bundler may include this module several times, and a second
 * SQLite connection in the same process would block the event loop that the first one needs to finish.
 */
const shared: typeof globalThis & { mockingbirdDatabaseClient?: Promise<PrismaClient> | undefined } = globalThis;

export function sharedClient(): Promise<PrismaClient> {
  shared.mockingbirdDatabaseClient ??= connectClient(readDatabaseUrl());
  return shared.mockingbirdDatabaseClient;
}

/** Closes the process's connections. The next unit of work opens them again, reading `DATABASE_URL` anew. */
export async function disconnect(): Promise<void> {
  const client = shared.mockingbirdDatabaseClient;
  shared.mockingbirdDatabaseClient = undefined;
  await (await client)?.$disconnect();
}
