import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** A key that was published is known everywhere after this long, and one that was withdrawn nowhere: docs/key-rotation.md waits for it. */
const keptMs = 10 * 60 * 1000;
/** How soon the keys are asked for again because of a token that names an unknown one. Anybody can make such tokens. */
const coolDownMs = 30_000;

const keySets = new Map<string, JWTVerifyGetKey>();

/** The public keys of one of our apps, kept for ten minutes. For a key it does not know they are asked for again, every half a minute at most. */
export function keySetOf(appUrl: string): JWTVerifyGetKey {
  const known = keySets.get(appUrl);
  if (known) return known;
  const keySet = createKeySet(new URL("/.well-known/jwks.json", appUrl));
  keySets.set(appUrl, keySet);
  return keySet;
}

function createKeySet(address: URL): JWTVerifyGetKey {
  // In a Worker jose asks once for each of many such tokens at once, so that is bounded here.
  const keySet = createRemoteJWKSet(address, { cacheMaxAge: keptMs, cooldownDuration: Number.POSITIVE_INFINITY });
  let askedAgainAtMs = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (error) {
      const coolingDown = Date.now() - askedAgainAtMs < coolDownMs;
      if (!(error instanceof errors.JWKSNoMatchingKey) || coolingDown) throw error;
      askedAgainAtMs = Date.now();
      await keySet.reload();
      return await keySet(header, token);
    }
  };
}
