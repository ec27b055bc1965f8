import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";

const keySets = new Map<string, JWTVerifyGetKey>();

/**
 * The public keys of one of our apps. Kept for the life of the isolate; fetched again for a key it does not know, at most
 * every 30 s.
 */
export function keySetOf(appUrl: string): JWTVerifyGetKey {
  const known = keySets.get(appUrl);
  if (known) return known;
  const keySet = createRemoteJWKSet(new URL("/.well-known/jwks.json", appUrl));
  keySets.set(appUrl, keySet);
  return keySet;
}
