import { listSecretsOfOtherKeys, replaceCiphertext, type SecretAddress, withSystem } from "@mockingbird/db/system";
import type { EncryptionKeys } from "./encryption-key.ts";
import { openSecret, sealSecret } from "./secret-box.ts";

/** Few enough that whoever enters a secret meanwhile does not wait. */
const batchSecretsMax = 100;

export interface Reencryption {
  moved: number;
  /** Of other keys still, as none of ours opens them: whose they are, and the name of the key that did. */
  unreadable: (SecretAddress & { keyId: string })[];
}

/**
 * Encrypts every organisation's secrets with the first of the keys, in batches that each happen whole or not: stopped at
 * any point, it goes on where it was. A secret that is changed meanwhile is encrypted with the first key anyway.
 */
export async function reencryptSecrets(
  keys: EncryptionKeys,
  onProgress: (soFar: Reencryption) => void,
): Promise<Reencryption> {
  const soFar: Reencryption = { moved: 0, unreadable: [] };
  let after: SecretAddress | null = null;
  do {
    const from: SecretAddress | null = after;
    const batch = await withSystem(async (tx) => {
      const secrets = await listSecretsOfOtherKeys(tx, keys[0].id, from, batchSecretsMax);
      const unreadable: Reencryption["unreadable"] = [];
      let moved = 0;
      for (const { orgId, id, ciphertext, keyId } of secrets) {
        const plain = openOrNull(keys, { orgId, id }, { ciphertext, keyId });
        if (plain === null) unreadable.push({ orgId, id, keyId });
        else if (await replaceCiphertext(tx, { orgId, id }, ciphertext, sealSecret(keys, { orgId, id }, plain)))
          moved++;
      }
      return { moved, unreadable, last: secrets.at(-1) };
    });
    soFar.moved += batch.moved;
    soFar.unreadable.push(...batch.unreadable);
    after = batch.last ?? null;
    if (after) onProgress(soFar);
  } while (after);
  return soFar;
}

function openOrNull(...sealed: Parameters<typeof openSecret>): string | null {
  try {
    return openSecret(...sealed);
  } catch {
    return null;
  }
}
