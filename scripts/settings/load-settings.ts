import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freshEnvFile } from "./fresh-env-file.ts";
import { missingSecrets } from "./missing-secrets.ts";
import { parseEnvText, readEnvFile } from "./read-env-file.ts";
import { parseSettings, type Settings } from "./settings.ts";

/** What to do with .env once everything else has been checked. */
type EnvFileChange =
  | { kind: "none" }
  | { kind: "create"; text: string }
  /** It is from before these were needed; `text` holds their lines. */
  | { kind: "append"; text: string; names: string[] };

export type LoadedSettings = { settings: Settings; change: EnvFileChange };

/** Settings of the .env in `root`, or of the one that would be written there. Writes nothing. @throws Refusal */
export function loadSettings(root: string, environment: Record<string, string | undefined>): LoadedSettings {
  const existing = readEnvFile(join(root, ".env"));
  if (existing) {
    const added = missingSecrets((name) => existing[name] !== undefined || environment[name] !== undefined);
    const names = Object.keys(added);
    const text = names.map((name) => `${name}=${added[name]}\n`).join("");
    const settings = parseSettings({ ...existing, ...parseEnvText(text, ".env") }, environment, root);
    return { settings, change: names.length === 0 ? { kind: "none" } : { kind: "append", text, names } };
  }
  const text = freshEnvFile(readFileSync(join(root, ".env.example"), "utf8"));
  const settings = parseSettings(parseEnvText(text, ".env.example"), environment, root);
  return { settings, change: { kind: "create", text } };
}
