import { linkSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a new file readable by its owner only, whole or not at all. Fails with EEXIST rather than replace a file: the
 * text goes to a neighbour first, and linking, unlike renaming, never overwrites.
 */
export function writeEnvFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
    linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
