import { publicJwkOf } from "@mockingbird/auth/interview-token";
import { exportJWK, generateKeyPair } from "jose";

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
