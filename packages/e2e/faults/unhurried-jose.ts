/**
 * What stands in for jose in the Worker and in the backend under test. Time runs faster for both, but a token takes the
 * machine's own time to travel: here its age is counted in that, so that its minute stays a minute.
 */
import { decodeJwt, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify as verifyAsJose } from "jose";
import { compressedBy } from "./compressed-time.ts";

export * from "jose";

type Key = Parameters<typeof verifyAsJose>[1] | JWTVerifyGetKey;

/** When it would be now, had time not run faster since the token was issued. What is no token, jose refuses. */
function unhurriedNow(token: string): Date {
  const nowMs = Date.now();
  try {
    const issuedMs = (decodeJwt(token).iat ?? nowMs / 1000) * 1000;
    return new Date(issuedMs + (nowMs - issuedMs) / compressedBy());
  } catch {
    return new Date(nowMs);
  }
}

/** As jose's own. */
export function jwtVerify(token: string, key: Key, options?: JWTVerifyOptions) {
  const currentDate = unhurriedNow(token);
  return typeof key === "function"
    ? verifyAsJose(token, key, { ...options, currentDate })
    : verifyAsJose(token, key, { ...options, currentDate });
}
