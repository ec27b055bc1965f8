import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Reads a path of the environment from the repository's root, whichever app's folder this process was started in. */
export function fromRoot(path: string): string {
  return resolve(rootAbove(process.cwd()), path);
}

function rootAbove(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, "turbo.json")) || parent === folder ? folder : rootAbove(parent);
}
