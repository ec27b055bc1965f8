import { generateKeyPairSync, randomBytes } from "node:crypto";

/** A new ES256 key pair as JWK JSON, in one line each. */
function freshKeyPair(): { privateJwk: string; publicJwk: string } {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const named = { alg: "ES256", use: "sig", kid: randomBytes(8).toString("base64url") };
  return {
    privateJwk: JSON.stringify({ ...pair.privateKey.export({ format: "jwk" }), ...named }),
    publicJwk: JSON.stringify({ ...pair.publicKey.export({ format: "jwk" }), ...named }),
  };
}

/** A new key for organisations' secrets as JSON, named by the day it was made. */
function freshEncryptionKeys(): string {
  const id = new Date().toISOString().slice(0, 10);
  return JSON.stringify([{ id, key: randomBytes(32).toString("base64url") }]);
}

/** Fresh values for every variable marked "Generated" in .env.example, as they stand in the file. What belongs together is one group. */
export function freshSecrets(): Record<string, string>[] {
  const realtimeService = freshKeyPair();
  return [
    { WEB_AUTH_SECRET: randomBytes(32).toString("base64url") },
    { ADMIN_AUTH_SECRET: randomBytes(32).toString("base64url") },
    { INTERVIEW_TOKEN_PRIVATE_KEY: `'${freshKeyPair().privateJwk}'` },
    { DELIVERY_TOKEN_PRIVATE_KEY: `'${freshKeyPair().privateJwk}'` },
    {
      REALTIME_SERVICE_PRIVATE_KEY: `'${realtimeService.privateJwk}'`,
      REALTIME_SERVICE_PUBLIC_KEY: `'${realtimeService.publicJwk}'`,
    },
    { SECRETS_ENCRYPTION_KEYS: `'${freshEncryptionKeys()}'` },
    { STRIPE_WEBHOOK_SECRETS: `whsec_${randomBytes(24).toString("base64url")}` },
  ];
}
