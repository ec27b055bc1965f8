import { serviceTokenTtlSeconds } from "@mockingbird/domain";
import type { JWK, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { signEs256, type TokenRules, verifyEs256 } from "./es256.ts";
import { sha256Base64Url } from "./sha256.ts";
import { TokenRefusedError } from "./token-refused-error.ts";

export { createKeySet } from "./es256.ts";
export { sha256Base64Url } from "./sha256.ts";
export { TokenRefusedError } from "./token-refused-error.ts";

const rules: TokenRules = {
  typ: "svc+jwt",
  issuer: "realtime",
  audience: "api.internal",
  ageSecondsMax: serviceTokenTtlSeconds,
};

/** What a service token is bound to, so that one caught on the way opens nothing else. */
export interface BoundRequest {
  method: string;
  /** Path and query as sent, such as `/api/internal/trpc/interview.submitTranscript`. */
  path: string;
  /** The body exactly as sent; the empty string when there is none. */
  rawBody: string | Uint8Array<ArrayBuffer>;
}

const claimsSchema = z.object({
  htm: z.string(),
  htu: z.string(),
  /** base64url SHA-256 of the raw body. */
  bh: z.string(),
  org: z.string().min(1),
  iv: z.string().min(1),
  att: z.int().positive(),
  jti: z.string().min(16),
  iat: z.int(),
  exp: z.int(),
});
export type ServiceTokenClaims = z.infer<typeof claimsSchema>;

/** Signs one request of the Worker, for 60 seconds. `key` is the Worker's private ES256 JWK. */
export async function signServiceToken(
  key: JWK,
  request: BoundRequest & { org: string; iv: string; att: number },
): Promise<string> {
  const { method, path, rawBody, org, iv, att } = request;
  const iat = Math.floor(Date.now() / 1000);
  const { typ, issuer: iss, audience: aud } = rules;
  return signEs256(key, typ, {
    iss,
    aud,
    htm: method,
    htu: path,
    bh: await sha256Base64Url(rawBody),
    org,
    iv,
    att,
    jti: crypto.randomUUID(),
    iat,
    exp: iat + serviceTokenTtlSeconds,
  });
}

/**
 * Answers the claims when one of the Worker's keys signed exactly this request; throws TokenRefusedError otherwise. The
 * claims say what the Worker asks for, not what is true: the organisation still comes from the row. Spending the `jti` is
 * left to the procedure's transaction.
 */
export async function verifyServiceToken(
  token: string,
  keySet: JWTVerifyGetKey,
  request: BoundRequest,
): Promise<ServiceTokenClaims> {
  const claims = claimsSchema.safeParse(await verifyEs256(token, keySet, rules));
  if (!claims.success) throw new TokenRefusedError("invalid", "The token lacks claims of a service token.");
  const { htm, htu, bh } = claims.data;
  if (htm !== request.method || htu !== request.path) {
    throw new TokenRefusedError("invalid", "The token was signed for another request.");
  }
  if (bh !== (await sha256Base64Url(request.rawBody))) {
    throw new TokenRefusedError("invalid", "The body is not the one the token was signed for.");
  }
  return claims.data;
}
