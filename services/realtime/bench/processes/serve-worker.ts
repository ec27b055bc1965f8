import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { z } from "zod";

const configSchema = z.object({
  main: z.string(),
  compatibility_date: z.string(),
  durable_objects: z.object({ bindings: z.array(z.object({ name: z.string(), class_name: z.string() })) }),
});
const [configPath = "", givenEnv = ""] = process.argv.slice(2);
const workerEnv = z.record(z.string(), z.string()).parse(JSON.parse(givenEnv));

/** A Worker in workerd, as it would be deployed, without the proxy that `wrangler dev` puts in front of it. */
const config = configSchema.parse(unstable_readConfig({ config: configPath }));
const bundled = await build({
  entryPoints: [config.main],
  bundle: true,
  write: false,
  format: "esm",
  target: "esnext",
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*", "node:*"],
  logLevel: "error",
});
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    modules: [{ type: "ESModule", path: "worker.mjs", contents: bundled.outputFiles[0]?.text ?? "" }],
    compatibilityDate: config.compatibility_date,
    durableObjects: Object.fromEntries(
      config.durable_objects.bindings.map(({ name, class_name }) => [name, { className: class_name, useSQLite: true }]),
    ),
    bindings: workerEnv,
    host: "127.0.0.1",
    port: 0,
    logRequests: false,
    handleStructuredLogs: () => undefined,
  }),
);
const { host } = await miniflare.ready;
process.once("disconnect", async () => {
  await miniflare.dispose();
  process.exit(0);
});
process.send?.({ url: `ws://${host}`, workerdPid: workerdPid() });

/** The child of this process that was started from workerd's binary. esbuild's service is one, too. */
function workerdPid(): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").trim().split(" ");
  const pid = children.find((child) => readFileSync(`/proc/${child}/comm`, "utf8").startsWith("workerd"));
  if (pid === undefined) throw new Error("workerd is not among the children.");
  return Number(pid);
}
