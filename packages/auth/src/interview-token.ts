import { interviewTokenTtlSeconds } from "@mockingbird/domain";
import type { JWK, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { signEs256, type TokenRules, verifyEs256 } from "./es256.ts";
import { TokenRefusedError } from "./token-refused-error.ts";

export { publicJwkOf, publicKeySetOf } from "./es256.ts";
export { hashSessionConfig } from "./hash-session-config.ts";
export { TokenRefusedError } from "./token-refused-error.ts";

const rules: TokenRules = {
  typ: "interview+jwt",
  issuer: "web",
  audience: "realtime",
  ageSecondsMax: interviewTokenTtlSeconds,
};

const grantSchema = z.object({
  /** The candidate's membership id. */
  sub: z.string().min(1),
  org: z.string().min(1),
  /** Interview id. */
  iv: z.string().min(1),
  /** Attempt, from 1. */
  att: z.int().positive(),
  /** Spent by the first connection that shows it. */
  jti: z.string().min(16),
  /** Longest this interview may last, in seconds. */
  maxDur: z.int().positive(),
  /** Version and hash of the session configuration the Worker must find at the backend. */
  cfgv: z.int().nonnegative(),
  cfgh: z.string().length(43),
});
/** What the candidate may do with the token: connect once to one interview. */
export type InterviewGrant = z.infer<typeof grantSchema>;

const claimsSchema = grantSchema.extend({ iat: z.int(), exp: z.int() });
export type InterviewTokenClaims = z.infer<typeof claimsSchema>;

/** Signs a token that lives 60 seconds. `key` is a private ES256 JWK. */
export async function signInterviewToken(key: JWK, grant: InterviewGrant): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + interviewTokenTtlSeconds;
  const { typ, issuer: iss, audience: aud } = rules;
  return signEs256(key, typ, { ...grantSchema.parse(grant), iss, aud, iat, exp });
}

/**
 * Answers the claims of a token that `keySet` vouches for. Throws TokenRefusedError for anything else. Spending the
 * `jti` is left to the interview's object, which alone can do it atomically.
 */
export async function verifyInterviewToken(token: string, keySet: JWTVerifyGetKey): Promise<InterviewTokenClaims> {
  const claims = claimsSchema.safeParse(await verifyEs256(token, keySet, rules));
  if (!claims.success) throw new TokenRefusedError("invalid", "The token lacks claims of an interview token.");
  return claims.data;
}
