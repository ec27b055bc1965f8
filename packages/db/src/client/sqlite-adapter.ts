import { type Client, type Config, createClient, type Transaction } from "@libsql/client";
import { PrismaLibSql } from "@prisma/adapter-libsql";

/**
 * How long SQLite itself waits for another process's lock. The driver is synchronous, so this blocks the event loop:
 * it stays short, and the unit of work is what waits (unit-of-work.ts).
 */
const busyTimeoutMs = 200;

/**
 * The stock adapter begins every transaction deferred and does not roll back after a failed commit, so two processes on
 * one file lose transactions and can stay broken for good (prisma/orm#30028). The stock client also opens a new
 * connection for every transaction, which forgets pragmas (libsql-client-ts#345). Here a transaction takes the write
 * lock when it begins, stays on the one connection, and leaves it clean whatever happens. The adapter's own mutex keeps
 * every other statement away until the transaction is over.
 */
class SafeLibSql extends PrismaLibSql {
  override async connect(): ReturnType<PrismaLibSql["connect"]> {
    const adapter = await super.connect();
    // Lets others read while one writes. The file remembers it.
    await adapter.executeScript("PRAGMA journal_mode = WAL");
    return adapter;
  }

  override createClient(config: Config): Client {
    const client = createClient(config);
    client.transaction = () => beginImmediate(client);
    return client;
  }
}

async function beginImmediate(client: Client): Promise<Transaction> {
  await client.execute("BEGIN IMMEDIATE").catch((error: unknown) => {
    client.reconnect();
    throw error;
  });
  let closed = false;
  // A statement that failed may keep its view of the file until it is garbage, and no later transaction of the same
  // connection can write from an old view (SQLITE_BUSY_SNAPSHOT): what did not go well ends with a fresh connection.
  const rollback = async () => {
    closed = true;
    await client.execute("ROLLBACK").finally(() => client.reconnect());
  };
  return {
    execute: (statement) => client.execute(statement),
    batch: (statements) => Promise.all(statements.map((statement) => client.execute(statement))),
    executeMultiple: (sql) => client.executeMultiple(sql),
    commit: async () => {
      closed = true;
      await client.execute("COMMIT").catch(async (error: unknown) => {
        await rollback();
        throw error;
      });
    },
    rollback,
    close: () => {
      if (!closed) void rollback();
    },
    get closed() {
      return closed;
    },
  };
}

/** An adapter for one SQLite file, which several processes may share. `url` is `file:` and a path. */
export function createSqliteAdapter(url: string): PrismaLibSql {
  return new SafeLibSql({ url, timeout: busyTimeoutMs });
}
