import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { EncryptionKeys } from "./encryption-key.ts";

const algorithm = "aes-256-gcm";
/** NIST SP 800-38D, section 8.2.2: 96 random bits, fresh for every encryption. */
const nonceBytes = 12;
const tagBytes = 16;

/** Whose secret it is, and which. Bound into the ciphertext, so that one copied to another row does not open there. */
export interface SecretPlace {
  orgId: string;
  id: string;
}

export interface SealedSecret {
  /** Nonce, ciphertext and tag, base64url. */
  ciphertext: string;
  keyId: string;
}

/** Encrypts with the first of the keys. */
export function sealSecret(keys: EncryptionKeys, place: SecretPlace, secret: string): SealedSecret {
  const { id: keyId, key } = keys[0];
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(boundTo(place, keyId));
  const parts = [nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()];
  return { ciphertext: Buffer.concat(parts).toString("base64url"), keyId };
}

/** Throws when the key is not among ours, or when a single bit, the place or the key's name is not what was sealed. */
export function openSecret(keys: EncryptionKeys, place: SecretPlace, { ciphertext, keyId }: SealedSecret): string {
  const key = keys.find(({ id }) => id === keyId)?.key;
  if (!key) throw new Error(`The secret was encrypted with the key ${keyId}, which is not configured.`);
  const bytes = Buffer.from(ciphertext, "base64url");
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(-tagBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(place, keyId)).setAuthTag(tag);
  const secret = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([secret, decipher.final()]).toString("utf8");
}

function boundTo({ orgId, id }: SecretPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([orgId, id, keyId]));
}
