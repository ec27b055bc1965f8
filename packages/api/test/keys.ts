import { randomBytes } from "node:crypto";
import { publicJwkOf } from "@mockingbird/auth/interview-token";
import { exportJWK, generateKeyPair } from "jose";
import { encryptionKeysSchema } from "../src/secrets/encryption-key.ts";

async function newKey() {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return exportJWK(privateKey);
}

/** Keys of this test run. */
export const interviewTokenKey = await newKey();
export const deliveryTokenKey = await newKey();
export const workerKey = await newKey();
export const workerPublicKey = await publicJwkOf(workerKey);
export const foreignKey = await newKey();

/** What SECRETS_ENCRYPTION_KEYS holds. */
export const secretsEncryptionKeys = JSON.stringify([{ id: "test", key: randomBytes(32).toString("base64url") }]);
export const encryptionKeys = encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS").parse(secretsEncryptionKeys);
