import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshEnvFile } from "./fresh-env-file.ts";
import { parseEnvText, readEnvFile } from "./read-env-file.ts";
import { parseSettings, type Settings } from "./settings.ts";

/** `newFile` is the text to write to .env once everything else has been checked; without it, .env exists. */
export type LoadedSettings = { settings: Settings; newFile?: string };

/** Settings of the .env in `root`, or of the one that would be written there. Writes nothing. @throws Refusal */
export function loadSettings(root: string, environment: Record<string, string | undefined>): LoadedSettings {
  const existing = readEnvFile(join(root, ".env"));
  if (existing) return { settings: parseSettings(existing, environment, root) };
  const newFile = freshEnvFile(readFileSync(join(root, ".env.example"), "utf8"));
  return { settings: parseSettings(parseEnvText(newFile, ".env.example"), environment, root), newFile };
}
