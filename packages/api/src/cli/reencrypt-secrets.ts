/**
 * Encrypts organisations' secrets with the first key of SECRETS_ENCRYPTION_KEYS, in the database of DATABASE_URL. May be
 * stopped and started again. Ends with 0 when no secret needs another key any more.
 */
import { disconnect } from "@mockingbird/db";
import { reencryptSecrets } from "../secrets/reencrypt-secrets.ts";
import { readEncryptionKeys } from "./env.ts";

try {
  const keys = readEncryptionKeys();
  const { moved, unreadable } = await reencryptSecrets(keys, (soFar) => console.log(`${soFar.moved} so far`));
  console.log(`${moved} encrypted with ${keys[0].id} now.`);
  for (const { orgId, id, keyId } of unreadable) {
    console.error(`${orgId}: ${id} is left as it was, because ${keyId} does not open it or is not configured.`);
  }
  if (unreadable.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
