import { deliveryTokenTtlSeconds } from "@mockingbird/domain";
import { type JWK, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { refusalFrom, signEs256, tokenAlgorithm } from "./es256.ts";
import { TokenRefusedError } from "./token-refused-error.ts";

export { publicJwkOf } from "./es256.ts";
export { TokenRefusedError } from "./token-refused-error.ts";

const typ = "delivery+jwt";
const issuer = "admin";
const audience = "realtime";
/** The console's clock and the Worker's may differ by this much. */
const clockToleranceSeconds = 5;

const grantSchema = z.object({
  org: z.string().min(1),
  /** Interview id. */
  iv: z.string().min(1),
});
/** Whose transcript the Worker may be asked to deliver again. Asking twice does no harm, so a token may be shown twice. */
export type DeliveryGrant = z.infer<typeof grantSchema>;

/** Signs a token that lives 60 seconds. `key` is the console's private ES256 JWK. */
export async function signDeliveryToken(key: JWK, grant: DeliveryGrant): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + deliveryTokenTtlSeconds;
  return signEs256(key, typ, { ...grantSchema.parse(grant), iss: issuer, aud: audience, iat, exp });
}

/** Answers the grant of a token that `keySet`, the console's, vouches for. Throws TokenRefusedError for anything else. */
export async function verifyDeliveryToken(token: string, keySet: JWTVerifyGetKey): Promise<DeliveryGrant> {
  const verified = await jwtVerify(token, keySet, {
    algorithms: [tokenAlgorithm],
    typ,
    issuer,
    audience,
    maxTokenAge: deliveryTokenTtlSeconds,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ["exp", "iat"],
  }).catch((error: unknown) => {
    throw refusalFrom(error);
  });
  const grant = grantSchema.safeParse(verified.payload);
  if (!grant.success) throw new TokenRefusedError("invalid", "The token lacks claims of a delivery token.");
  return grant.data;
}
