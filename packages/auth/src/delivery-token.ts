import { deliveryTokenTtlSeconds } from "@mockingbird/domain";
import type { JWK, JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { signEs256, type TokenRules, verifyEs256 } from "./es256.ts";
import { TokenRefusedError } from "./token-refused-error.ts";

export { publicJwkOf, publicKeySetOf } from "./es256.ts";
export { TokenRefusedError } from "./token-refused-error.ts";

const rules: TokenRules = {
  typ: "delivery+jwt",
  issuer: "admin",
  audience: "realtime",
  ageSecondsMax: deliveryTokenTtlSeconds,
};

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
  const { typ, issuer: iss, audience: aud } = rules;
  return signEs256(key, typ, { ...grantSchema.parse(grant), iss, aud, iat, exp });
}

/** Answers the grant of a token that `keySet`, the console's, vouches for. Throws TokenRefusedError for anything else. */
export async function verifyDeliveryToken(token: string, keySet: JWTVerifyGetKey): Promise<DeliveryGrant> {
  const grant = grantSchema.safeParse(await verifyEs256(token, keySet, rules));
  if (!grant.success) throw new TokenRefusedError("invalid", "The token lacks claims of a delivery token.");
  return grant.data;
}
