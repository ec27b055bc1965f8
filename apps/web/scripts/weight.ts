/** `npm run weight -w @mockingbird/web`, after a build: the JavaScript a browser loads before the room answers, compressed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

const firstLoadBytesMax = 180_000;
const roomRoute = "/interviews/[id]/page";
const built = join(import.meta.dirname, "../.next");

/** Every string below a value that names a script: the shape of these manifests is Next's own and changes with it. */
function scriptsIn(value: unknown): string[] {
  if (typeof value === "string") return value.endsWith(".js") ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(scriptsIn) : [];
}

function member(value: unknown, name: string): unknown {
  const found = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  if (found === undefined) throw new Error(`Next's build has no ${name} where it used to be.`);
  return found;
}

/** The manifest of a route is a script that assigns it to a global. */
function routeManifest(): unknown {
  const global = { __RSC_MANIFEST: {} };
  const file = join(built, "server/app", `${roomRoute}_client-reference-manifest.js`);
  runInNewContext(readFileSync(file, "utf8"), Object.assign(global, { globalThis: global }));
  return member(global.__RSC_MANIFEST, roomRoute);
}

const buildManifest: unknown = JSON.parse(readFileSync(join(built, "build-manifest.json"), "utf8"));
const scripts = new Set([
  ...scriptsIn(member(buildManifest, "rootMainFiles")),
  ...scriptsIn(member(routeManifest(), "entryJSFiles")),
]);
const sizes = [...scripts].map((script) => gzipSync(readFileSync(join(built, script))).byteLength);
const firstLoadBytes = sizes.reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
process.stdout.write(
  `The room's first load: ${scripts.size} scripts, ${kilobytes(firstLoadBytes)} compressed; the limit is ${kilobytes(firstLoadBytesMax)}.\n`,
);
if (firstLoadBytes > firstLoadBytesMax) process.exitCode = 1;
