import type { PrismaClient } from "../generated/sqlite/client.ts";
import { providerOf } from "./provider.ts";

/** How long a unit of work may wait for its turn, and then run, before it is rolled back. */
const transactionOptions = { maxWait: 10_000, timeout: 15_000 };

/**
 * A client of its own for `databaseUrl`. The SQLite client's types stand for both: the models are the same files, and
 * this cast is the only place where the difference is hidden.
 */
export async function connectClient(databaseUrl: string): Promise<PrismaClient> {
  if (providerOf(databaseUrl) === "sqlite") {
    const { PrismaClient } = await import("../generated/sqlite/client.ts");
    const { createSqliteAdapter } = await import("./sqlite-adapter.ts");
    return new PrismaClient({ adapter: createSqliteAdapter(databaseUrl), transactionOptions });
  }
  const { PrismaClient } = await import("../generated/postgresql/client.ts");
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }), transactionOptions });
  return client as unknown as import("../generated/sqlite/client.ts").PrismaClient;
}
