import { z } from "zod";
import { encryptionKeysSchema } from "../secrets/encryption-key.ts";
import { parseEnv } from "../settings/parse-env.ts";

/** The keys that organisations' secrets are encrypted with, of this command's environment. @throws Error that says what is wrong. */
export function readEncryptionKeys() {
  const schema = z.object({ SECRETS_ENCRYPTION_KEYS: encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS") });
  return parseEnv(schema, process.env).SECRETS_ENCRYPTION_KEYS;
}
