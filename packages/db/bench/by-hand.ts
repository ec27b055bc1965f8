import { createClient } from "@libsql/client";
import pg from "pg";
import type { Provider } from "../src/client/provider.ts";

type Row = Record<string, unknown>;

/** A connection of the bare driver that Prisma's adapter uses too. Nothing of ours is in between. */
export interface BareConnection {
  /** One transaction with these statements; answers the rows of the first. */
  transaction(statements: readonly string[]): Promise<Row[]>;
  /** Whatever prepares the database: statements, one after the other. */
  run(statements: readonly string[]): Promise<void>;
  plan(statement: string): Promise<string>;
  close(): Promise<void>;
}

export async function connectByHand(provider: Provider, databaseUrl: string): Promise<BareConnection> {
  return provider === "sqlite" ? connectSqlite(databaseUrl) : connectPostgresql(databaseUrl);
}

async function connectSqlite(databaseUrl: string): Promise<BareConnection> {
  const client = createClient({ url: databaseUrl });
  await client.execute("PRAGMA journal_mode = WAL");
  const all = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }));
  return {
    async transaction([first = "", ...others]) {
      await client.execute("BEGIN IMMEDIATE");
      const rows = await all(first);
      for (const sql of others) await all(sql);
      await client.execute("COMMIT");
      return rows;
    },
    async run(statements) {
      await client.execute("PRAGMA synchronous = OFF");
      await client.execute("PRAGMA cache_size = -262144");
      for (const sql of statements) await client.execute(sql);
    },
    plan: async (sql) => (await all(`EXPLAIN QUERY PLAN ${sql}`)).map(({ detail }) => String(detail)).join("\n"),
    close: async () => client.close(),
  };
}

async function connectPostgresql(databaseUrl: string): Promise<BareConnection> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const all = async (sql: string): Promise<Row[]> => (await client.query(sql)).rows;
  return {
    async transaction([first = "", ...others]) {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
      const rows = await all(first);
      for (const sql of others) await all(sql);
      await client.query("COMMIT");
      return rows;
    },
    async run(statements) {
      for (const sql of statements) await client.query(sql);
    },
    // Of a small table PostgreSQL reads all rows whatever indexes there are: it is asked what it would do without.
    async plan(sql) {
      await client.query("BEGIN; SET LOCAL enable_seqscan = off");
      const rows = await all(`EXPLAIN ${sql}`);
      await client.query("ROLLBACK");
      return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
    },
    close: () => client.end(),
  };
}
