import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { emptyState, type State } from "./core/records.ts";

/** What was kept when the double last ran; nothing, when it never did. */
export function readState(path: string | undefined): State {
  if (path === undefined) return emptyState();
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyState();
    throw error;
  }
  try {
    return { ...emptyState(), ...JSON.parse(text) };
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: delete it to begin with an empty account.`, { cause: error });
  }
}

/** Written beside it and moved into its place, so that a crash leaves the old one or the new one. */
export function writeState(path: string | undefined, state: State): void {
  if (path === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}
