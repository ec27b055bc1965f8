import { canonicalJson, type SessionConfig } from "@mockingbird/domain";
import { sha256Base64Url } from "./sha256.ts";

/** base64url SHA-256 of the configuration's canonical JSON: the backend signs it and the Worker checks it. */
export async function hashSessionConfig(config: SessionConfig): Promise<string> {
  return sha256Base64Url(canonicalJson(config));
}
