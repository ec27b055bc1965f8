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

/** The text of .env.example with fresh secrets and key pairs in place of the empty values marked "Generated". */
export function freshEnvFile(example: string): string {
  const interviewToken = freshKeyPair();
  const realtimeService = freshKeyPair();
  const generated = new Map([
    ["WEB_AUTH_SECRET", randomBytes(32).toString("base64url")],
    ["ADMIN_AUTH_SECRET", randomBytes(32).toString("base64url")],
    ["INTERVIEW_TOKEN_PRIVATE_KEY", `'${interviewToken.privateJwk}'`],
    ["REALTIME_SERVICE_PRIVATE_KEY", `'${realtimeService.privateJwk}'`],
    ["REALTIME_SERVICE_PUBLIC_KEY", `'${realtimeService.publicJwk}'`],
  ]);
  const filled = example.replace(/^([A-Z_]+)=$/gm, (line, name: string) => {
    const value = generated.get(name);
    generated.delete(name);
    return value === undefined ? line : `${name}=${value}`;
  });
  if (generated.size > 0) throw new Error(`.env.example has no empty line for ${[...generated.keys()].join(", ")}`);
  return filled;
}
