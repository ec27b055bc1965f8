import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { compressDate } from "./compressed-time.ts";
import { jwtVerify } from "./unhurried-jose.ts";

compressDate({ epochMs: Date.now(), timeScale: 40 });
const key = new Uint8Array(32).fill(7);

/** Of a token for a minute, which the machine's clock says was issued so many seconds ago. */
function verified(realSecondsAgo: number) {
  const iat = Math.floor(Date.now() / 1000) - realSecondsAgo * 40;
  const token = new SignJWT({ iat, exp: iat + 60 }).setProtectedHeader({ alg: "HS256" }).sign(key);
  return token.then((signed) => jwtVerify(signed, key, { algorithms: ["HS256"], maxTokenAge: 120 }));
}

test("a token's minute is one of the machine's, however fast the clock runs", async () => {
  await expect(verified(50)).resolves.toHaveProperty("payload");
  await expect(verified(70)).rejects.toMatchObject({ code: "ERR_JWT_EXPIRED" });
});
