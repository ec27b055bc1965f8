import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as background from "@prisma/schema-engine-wasm/schema_engine_bg";
import { providerOf } from "../client/provider.ts";
import { createMigrationAdapter } from "./migration-adapter.ts";
import { readSchema } from "./migration-folder.ts";

/** Node has it; its types come with the browser's only. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/**
 * Prisma's own schema engine as WebAssembly: the same diffs and the same `_prisma_migrations` bookkeeping as
 * `prisma migrate`, without the binary that has to be downloaded.
 */
async function loadSchemaEngine(): Promise<typeof background.SchemaEngine> {
  // Where the engine leaves its words before it aborts; without it they are lost to "undefined".
  const registry = {
    set_message(message: string) {
      throw new Error(`Prisma's schema engine gave up: ${message}`);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": { ...background, ...unreferencedTimers() },
  });
  background.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return background.SchemaEngine;
}

/**
 * The engine waits for PostgreSQL's migration lock for ten seconds at most, and never takes its alarm back: a program that
 * had long finished would stay until it rang.
 */
function unreferencedTimers(): Record<string, unknown> {
  const names = Object.keys(background).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(
    names.map((name) => [name, (ring: () => void, delayMs: number) => setTimeout(ring, delayMs >>> 0).unref()]),
  );
}

declare global {
  /**
   * Once per process, because the engine's JavaScript half can belong to one instance only; and not once per copy of this
   * module, of which vitest makes one for the set-up of each project.
   */
  var prismaSchemaEngine: ReturnType<typeof loadSchemaEngine> | undefined;
}

/** Opens the engine on one database for the length of `work`, and closes every connection it made. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: background.SchemaEngine) => Promise<T>,
): Promise<T> {
  globalThis.prismaSchemaEngine ??= loadSchemaEngine();
  const SchemaEngine = await globalThis.prismaSchemaEngine;
  const factory = createMigrationAdapter(databaseUrl);
  const open = new Set<SqlDriverAdapter>();
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      // The engine closes some of its connections itself, and a pool is only closed once.
      if (open.delete(adapter)) await dispose();
    };
    open.add(adapter);
    return adapter;
  };
  const { files } = await readSchema(providerOf(databaseUrl));
  try {
    const engine = await SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(engine);
  } finally {
    await Promise.all([...open].map((adapter) => adapter.dispose()));
  }
}
