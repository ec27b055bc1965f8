import type { SessionConfig } from "@mockingbird/domain";
import { sha256Base64Url } from "./sha256.ts";

/**
 * base64url SHA-256 of the configuration's canonical JSON: keys sorted, so that the backend that signs the hash and the
 * Worker that checks it agree whatever order a database or a parser gave them.
 */
export async function hashSessionConfig(config: SessionConfig): Promise<string> {
  return sha256Base64Url(JSON.stringify(config, sortedKeys));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
