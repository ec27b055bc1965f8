import { serviceTokenTtlSeconds } from "@mockingbird/domain";
import type { JWK, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { signEs256, type TokenRules, verifyEs256 } from "./es256.ts";
import type { BoundRequest } from "./service-token.ts";
import { sha256Base64Url } from "./sha256.ts";
import { TokenRefusedError } from "./token-refused-error.ts";

/** Its own type and audience, because the same key signs service tokens: neither is ever taken for the other. */
const rules: TokenRules = {
  typ: "clock+jwt",
  issuer: "realtime",
  audience: "api.internal.clock",
  ageSecondsMax: serviceTokenTtlSeconds,
};

const claimsSchema = z.object({
  htm: z.string(),
  htu: z.string(),
  /** base64url SHA-256 of the raw body. */
  bh: z.string(),
  jti: z.string().min(16),
  iat: z.int(),
  exp: z.int(),
});
/** Says only that the Worker's clock started the request. It names no organisation and no interview, and opens none. */
export type ClockTokenClaims = z.infer<typeof claimsSchema>;

/** Signs one request that a clock started, for 60 seconds. `key` is the Worker's private ES256 JWK. */
export async function signClockToken(key: JWK, { method, path, rawBody }: BoundRequest): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const { typ, issuer: iss, audience: aud } = rules;
  return signEs256(key, typ, {
    iss,
    aud,
    htm: method,
    htu: path,
    bh: await sha256Base64Url(rawBody),
    jti: crypto.randomUUID(),
    iat,
    exp: iat + serviceTokenTtlSeconds,
  });
}

/**
 * Answers the claims when one of the Worker's keys signed exactly this request as the clock's; throws TokenRefusedError
 * otherwise. A token may be shown twice within its minute: what the clock starts does no harm when it is started again.
 */
export async function verifyClockToken(
  token: string,
  keySet: JWTVerifyGetKey,
  { method, path, rawBody }: BoundRequest,
): Promise<ClockTokenClaims> {
  const claims = claimsSchema.safeParse(await verifyEs256(token, keySet, rules));
  if (!claims.success) throw new TokenRefusedError("invalid", "The token lacks claims of a clock token.");
  const { htm, htu, bh } = claims.data;
  if (htm !== method || htu !== path || bh !== (await sha256Base64Url(rawBody))) {
    throw new TokenRefusedError("invalid", "The token was signed for another request.");
  }
  return claims.data;
}
