/**
 * Writes the Prisma client of each provider. `prisma generate` never runs the schema engine but wants its file to exist,
 * and would download it: naming any executable keeps this step offline.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const repositoryRoot = resolve(import.meta.dirname, "../../../..");
const prismaCli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");

for (const provider of ["sqlite", "postgresql"]) {
  const { status } = spawnSync(process.execPath, [prismaCli, "generate", "--schema", `prisma/${provider}/schema`], {
    cwd: repositoryRoot,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
