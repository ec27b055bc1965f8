import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from "jose";
import { TokenRefusedError } from "./token-refused-error.ts";

/** The one algorithm that is signed with and accepted, whatever a token's header asks for. */
const tokenAlgorithm = "ES256";
/** Ours have less than 900. Longer ones are not even taken apart. */
const tokenCharactersMax = 4096;
/** The clocks of the two sides may differ by this much. */
const clockToleranceSeconds = 5;

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

/** What may be published of several keys: that of today, and those before and after it. One that is named twice is there once. */
export async function publicKeySetOf(keys: readonly JWK[]): Promise<JSONWebKeySet> {
  const published = await Promise.all(keys.map(publicJwkOf));
  // A verifier that finds two keys of one name takes neither.
  return { keys: published.filter(({ kid }, index) => published.findIndex((key) => key.kid === kid) === index) };
}

/** Finds among these keys the one that a token names. */
export function createKeySet(keys: readonly JWK[]): JWTVerifyGetKey {
  const keySet = publicKeySetOf(keys).then(createLocalJWKSet);
  return async (header, token) => (await keySet)(header, token);
}

export async function signEs256(key: JWK, typ: string, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: tokenAlgorithm, typ, kid: await keyIdOf(key) }).sign(key);
}

/** What a kind of token must say of itself. */
export interface TokenRules {
  typ: string;
  issuer: string;
  audience: string;
  /** Refuses a token with an old `iat`, however far off its `exp` is. */
  ageSecondsMax: number;
}

/**
 * The claims of a token that follows the rules and that the key it names has signed. Throws TokenRefusedError for any
 * other; what else it throws, such as an unreachable key set, is not the token's fault.
 */
export async function verifyEs256(token: string, keySet: JWTVerifyGetKey, rules: TokenRules): Promise<JWTPayload> {
  if (token.length > tokenCharactersMax) throw new TokenRefusedError("invalid", "The token is too long.");
  const namedKey: JWTVerifyGetKey = (header, jws) => {
    if (!header.kid) throw new TokenRefusedError("invalid", "The token names no key.");
    return keySet(header, jws);
  };
  const { typ, issuer, audience, ageSecondsMax } = rules;
  try {
    const { payload } = await jwtVerify(token, namedKey, {
      algorithms: [tokenAlgorithm],
      typ,
      issuer,
      audience,
      maxTokenAge: ageSecondsMax,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ["exp", "iat"],
    });
    return payload;
  } catch (error) {
    throw refusalFrom(error);
  }
}

function refusalFrom(error: unknown): unknown {
  if (error instanceof errors.JWTExpired)
    return new TokenRefusedError("expired", "The token has expired.", { cause: error });
  const notTheToken = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  if (error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC" && !notTheToken) {
    return new TokenRefusedError("invalid", `The token was refused: ${error.code}.`, { cause: error });
  }
  return error;
}
