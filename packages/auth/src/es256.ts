import { calculateJwkThumbprint, errors, type JWK, type JWTPayload, SignJWT } from "jose";
import { TokenRefusedError } from "./token-refused-error.ts";

/** The one algorithm that is signed with and accepted, whatever a token's header asks for. */
export const tokenAlgorithm = "ES256";

/** The name a key is published under: its own `kid`, or its RFC 7638 thumbprint. */
async function keyIdOf(key: JWK): Promise<string> {
  return key.kid ?? (await calculateJwkThumbprint(key));
}

/** The half of an EC key that may be published. */
export async function publicJwkOf(key: JWK): Promise<JWK> {
  const { kty, crv, x, y } = key;
  if (kty !== "EC" || crv !== "P-256" || !x || !y) throw new TypeError("The key is not an ES256 (P-256) JWK.");
  return { kty, crv, x, y, kid: await keyIdOf(key), alg: tokenAlgorithm, use: "sig" };
}

export async function signEs256(key: JWK, typ: string, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: tokenAlgorithm, typ, kid: await keyIdOf(key) }).sign(key);
}

/** Turns what jose throws into a refusal. Anything else, such as an unreachable key set, is not the token's fault and passes. */
export function refusalFrom(error: unknown): unknown {
  if (error instanceof errors.JWTExpired)
    return new TokenRefusedError("expired", "The token has expired.", { cause: error });
  const notTheToken = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  if (error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC" && !notTheToken) {
    return new TokenRefusedError("invalid", `The token was refused: ${error.code}.`, { cause: error });
  }
  return error;
}
