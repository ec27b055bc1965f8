import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../settings/settings.ts";

/**
 * The Worker's five settings in a file for `wrangler dev --env-file`: it reads no environment, and must not be shown the
 * repository's .env, which holds the keys of the others.
 * @returns the file's path
 */
export function writeRealtimeEnvFile(settings: Settings, dataDir: string): string {
  const names = ["WEB_URL", "ADMIN_URL", "REALTIME_SERVICE_PRIVATE_KEY", "GEMINI_API_KEY", "GEMINI_BASE_URL"] as const;
  const file = join(dataDir, "realtime.env");
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, names.map((name) => `${name}='${settings[name]}'\n`).join(""), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return file;
}
