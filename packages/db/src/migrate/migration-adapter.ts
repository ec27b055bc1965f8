import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { providerOf } from "../client/provider.ts";
import { createSqliteAdapter } from "../client/sqlite-adapter.ts";

const internalCharNames = new Set(["constraint_type", "confdeltype", "confupdtype"]);
/** PostgreSQL 18 lists NOT NULL among the constraints, of which the engine only asks to be spared the kinds it reads elsewhere. */
const knownConstraints = /(contype NOT IN \('p', 'u', 'f')\)/;
const internalCharColumns = /\b(\w+\.(?:contype|confdeltype|confupdtype))(?=,| AS)/g;

/**
 * Four things the stock adapter gets wrong when it carries migrations:
 * - it cuts a script at every semicolon, also inside a function's body, and sends the pieces over different connections;
 *   sent whole, PostgreSQL runs it as one transaction, so that a migration happens or does not;
 * - its shadow database is the main one, when that is given as an address;
 * - it does not know PostgreSQL's internal type "char", in which the engine asks for a constraint's kind;
 * - it lets the engine see PostgreSQL 18's NOT NULL constraints, which the engine takes for unknown ones.
 */
class MigrationPg extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super(url);
    this.#url = url;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const sql = query.sql.replaceAll(internalCharColumns, "$1::text").replace(knownConstraints, "$1, 'n')");
      const result = await queryRaw({ ...query, sql });
      const columnTypes = result.columnNames.map((name, index) =>
        internalCharNames.has(name) ? ColumnTypeEnum.Character : (result.columnTypes[index] ?? ColumnTypeEnum.Text),
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }

  override async connectToShadowDb(): ReturnType<PrismaPg["connect"]> {
    const main = await this.connect();
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const url = new URL(this.#url);
    url.pathname = name;
    const shadow = await new MigrationPg(url.href).connect();
    const disposeShadow = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disposeShadow();
      await main.executeScript(`DROP DATABASE "${name}"`);
      await main.dispose();
    };
    return shadow;
  }
}

/** The engine replays a migration on SQLite's shadow database as one statement, of which the driver runs only the first. */
function createMigrationSqlite(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = createSqliteAdapter(url);
  const connectToShadowDb = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => {
    const shadow = await connectToShadowDb();
    shadow.executeRaw = async ({ sql }) => {
      await shadow.executeScript(sql);
      return 0;
    };
    return shadow;
  };
  return factory;
}

/** Prisma's adapters, made fit to carry migrations. */
export function createMigrationAdapter(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return providerOf(databaseUrl) === "sqlite" ? createMigrationSqlite(databaseUrl) : new MigrationPg(databaseUrl);
}
