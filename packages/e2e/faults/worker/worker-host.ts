import { readFile } from "node:fs/promises";
import { build, type Plugin } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { z } from "zod";
import type { Compression } from "../compressed-time.ts";

export interface WorkerHost {
  /** Where the Worker listens now; changes with a restart. */
  url: () => string;
  /** Kills workerd, and starts another one on the same storage. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

const configPath = new URL("../../../../services/realtime/wrangler.jsonc", import.meta.url).pathname;

const joseHere = new URL("../unhurried-jose.ts", import.meta.url).pathname;
const unhurriedTokens: Plugin = {
  name: "unhurried-tokens",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^jose$/ }, ({ importer }) => (importer === joseHere ? undefined : { path: joseHere })),
};

/** Where a connection to Gemini is given up that does not come about: a request like those to the backend. */
const dialingFile = /services\/realtime\/src\/gemini\/open-live-session\.ts$/;
const dialingTimers = new URL("./dialing-timers.ts", import.meta.url).pathname;
const unhurriedDialing: Plugin = {
  name: "unhurried-dialing",
  setup: ({ onLoad }) =>
    onLoad({ filter: dialingFile }, async ({ path }) => ({
      contents: `import { setTimeout } from ${JSON.stringify(dialingTimers)};\n${await readFile(path, "utf8")}`,
      loader: "ts",
    })),
};

const configSchema = z.object({
  compatibility_date: z.string(),
  durable_objects: z.object({ bindings: z.array(z.object({ name: z.string(), class_name: z.string() })) }),
});

/** Our Worker in workerd with a clock that runs faster, its objects kept in a folder. */
export async function startWorker(
  compression: Compression,
  env: Record<string, string>,
  storageFolder: string,
): Promise<WorkerHost> {
  const entry = new URL("./compressed-worker.ts", import.meta.url).pathname;
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    plugins: [unhurriedTokens, unhurriedDialing],
    define: { workerEpochMs: String(compression.epochMs), workerTimeScale: String(compression.timeScale) },
    logLevel: "error",
  });
  const { durable_objects, compatibility_date } = configSchema.parse(unstable_readConfig({ config: configPath }));
  const options = convertV4MiniflareOptions({
    modules: [{ type: "ESModule", path: "worker.mjs", contents: bundled.outputFiles[0]?.text ?? "" }],
    compatibilityDate: compatibility_date,
    durableObjects: Object.fromEntries(
      durable_objects.bindings.map(({ name, class_name }) => [name, { className: class_name, useSQLite: true }]),
    ),
    resourcePersistencePath: storageFolder,
    bindings: env,
    host: "127.0.0.1",
    port: 0,
    logRequests: false,
    // Our own log lines are many, and what is wrong with an interview is seen in the database.
    handleStructuredLogs: () => undefined,
  });
  const miniflare = new Miniflare(options);
  let url = (await miniflare.ready).origin;
  return {
    url: () => url,
    restart: async () => {
      await miniflare.setOptions(options);
      url = (await miniflare.ready).origin;
    },
    close: () => miniflare.dispose(),
  };
}
