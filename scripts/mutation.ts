/**
 * Changes the guard, the capabilities and the tokens in every small way that Stryker knows, and says which changes no test
 * notices. It works on a copy, because Stryker's own cannot follow the links between the folders of models. What is given
 * behind `npm run mutation --` goes to Stryker, such as `--mutate packages/db/src/tenant/bind-org.ts`.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const copied = ["packages", "prisma", "package.json", "stryker.config.json", "vitest.mutation.config.ts"];
const leftOut = new Set(["node_modules", ".turbo", "e2e", "ui", "api", "gemini-emulator", "proto"]);

const copy = mkdtempSync(join(tmpdir(), "mockingbird-mutation-"));
try {
  for (const name of copied) {
    const filter = (source: string) => !leftOut.has(basename(source));
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true, filter });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", ...process.argv.slice(2)], {
    cwd: copy,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
