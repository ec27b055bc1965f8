import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { publicJwkOf, signDeliveryToken, verifyDeliveryToken } from "./delivery-token.ts";

const grant = { org: "northfield", iv: "interview-1" };

let privateKey: JWK;
let foreignKey: JWK;
let keySet: ReturnType<typeof createLocalJWKSet>;
let kid: string;

async function newKey(): Promise<JWK> {
  return exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);
}

beforeAll(async () => {
  privateKey = await newKey();
  foreignKey = await newKey();
  const published = await publicJwkOf(privateKey);
  kid = published.kid ?? "";
  keySet = createLocalJWKSet({ keys: [published] });
});

const nowSeconds = () => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}): JWTPayload => ({
  ...grant,
  iss: "admin",
  aud: "realtime",
  iat: nowSeconds(),
  exp: nowSeconds() + 60,
  ...changes,
});
const forged = (payload: JWTPayload, head: object = {}, key: JWK = privateKey) =>
  new SignJWT(payload).setProtectedHeader({ alg: "ES256", typ: "delivery+jwt", kid, ...head }).sign(key);

describe("delivery token", () => {
  test("names the organisation and the interview, and nothing else", async () => {
    expect(await verifyDeliveryToken(await signDeliveryToken(privateKey, grant), keySet)).toEqual(grant);
  });

  test("the forgeries below differ from an accepted token only in what they name", async () => {
    await expect(verifyDeliveryToken(await forged(claims()), keySet)).resolves.toEqual(grant);
  });

  test("says when a token is merely too old", async () => {
    const token = await forged(claims({ iat: nowSeconds() - 70, exp: nowSeconds() - 10 }));
    await expect(verifyDeliveryToken(token, keySet)).rejects.toMatchObject({ refusal: "expired" });
  });

  test("refuses an old token that claims a long life", async () => {
    const token = await forged(claims({ iat: nowSeconds() - 3600, exp: nowSeconds() + 3600 }));
    await expect(verifyDeliveryToken(token, keySet)).rejects.toMatchObject({ name: "TokenRefusedError" });
  });

  test.each(
    Object.entries({
      "an interview token": () => forged(claims(), { typ: "interview+jwt" }),
      "a token of web": () => forged(claims({ iss: "web" })),
      "another audience": () => forged(claims({ aud: "api.internal" })),
      "no expiry": () => forged(claims({ exp: undefined })),
      "no organisation": () => forged(claims({ org: undefined })),
      "no interview": () => forged(claims({ iv: "" })),
      "a foreign key under our key's name": () => forged(claims(), {}, foreignKey),
      garbage: () => Promise.resolve("not.a.token"),
    }),
  )("refuses %s", async (_name, forge) => {
    await expect(verifyDeliveryToken(await forge(), keySet)).rejects.toMatchObject({ refusal: "invalid" });
  });
});
