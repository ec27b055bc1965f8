import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { type InterviewGrant, publicJwkOf, signInterviewToken, verifyInterviewToken } from "./interview-token.ts";

const grant: InterviewGrant = {
  sub: "membership-1",
  org: "northfield",
  iv: "interview-1",
  att: 1,
  jti: "one-time-identifier",
  maxDur: 900,
  cfgv: 1,
  cfgh: "x".repeat(43),
};

let privateKey: JWK;
let publicKey: JWK;
let foreignKey: JWK;
let keySet: ReturnType<typeof createLocalJWKSet>;

async function newKey(algorithm: string): Promise<JWK> {
  return exportJWK((await generateKeyPair(algorithm, { extractable: true })).privateKey);
}

beforeAll(async () => {
  privateKey = await newKey("ES256");
  publicKey = await publicJwkOf(privateKey);
  foreignKey = await newKey("ES256");
  keySet = createLocalJWKSet({ keys: [publicKey] });
});

const nowSeconds = () => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}): JWTPayload => ({
  ...grant,
  iss: "web",
  aud: "realtime",
  iat: nowSeconds(),
  exp: nowSeconds() + 60,
  ...changes,
});
const header = (changes: object = {}) => ({ alg: "ES256", typ: "interview+jwt", kid: publicKey.kid ?? "", ...changes });
const forged = (payload: JWTPayload, head: object = {}, key: JWK | Uint8Array = privateKey) =>
  new SignJWT(payload).setProtectedHeader(header(head)).sign(key);
const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("interview token", () => {
  test("carries the grant and lives 60 seconds", async () => {
    const verified = await verifyInterviewToken(await signInterviewToken(privateKey, grant), keySet);
    expect(verified).toMatchObject(grant);
    expect(verified.exp - verified.iat).toBe(60);
  });

  test("the forgeries below differ from an accepted token only in what they name", async () => {
    await expect(verifyInterviewToken(await forged(claims()), keySet)).resolves.toMatchObject(grant);
  });

  test("the published key has no private part", () => {
    expect(Object.keys(publicKey).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
  });

  test("says when a token is merely too old", async () => {
    const token = await forged(claims({ iat: nowSeconds() - 70, exp: nowSeconds() - 10 }));
    await expect(verifyInterviewToken(token, keySet)).rejects.toMatchObject({ refusal: "expired" });
  });

  const attacks: Record<string, () => Promise<string> | string> = {
    "another audience": () => forged(claims({ aud: "api.internal" })),
    "another issuer": () => forged(claims({ iss: "realtime" })),
    "another type of token": () => forged(claims(), { typ: "svc+jwt" }),
    "no type": () => forged(claims(), { typ: undefined }),
    "no expiry": () => forged(claims({ exp: undefined })),
    "no jti": () => forged(claims({ jti: undefined })),
    "no organisation": () => forged(claims({ org: undefined })),
    "issued in the future": () => forged(claims({ iat: nowSeconds() + 300, exp: nowSeconds() + 360 })),
    "a foreign key under our key's name": () => forged(claims(), {}, foreignKey),
    "a key the set does not have": () => forged(claims(), { kid: "unknown" }, foreignKey),
    "HS256 keyed with the public JWK": () =>
      forged(claims(), { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(publicKey))),
    "alg none": () => `${segment(header({ alg: "none" }))}.${segment(claims())}.`,
    "no signature": async () => (await forged(claims())).replace(/[^.]+$/, ""),
    "a changed claim": async () => {
      const [head, , signature] = (await forged(claims())).split(".");
      return [head, segment(claims({ org: "brightwork" })), signature].join(".");
    },
    "a key brought along in the header": async () =>
      forged(claims(), { jwk: await publicJwkOf(foreignKey), kid: "mine" }, foreignKey),
    "no name of a key": () => forged(claims(), { kid: undefined }),
    "megabytes of claims": () => forged(claims({ more: "x".repeat(1_000_000) })),
    "an empty string": () => "",
    garbage: () => "not.a.token",
  };

  test.each(Object.entries(attacks))("refuses %s", async (_name, forge) => {
    await expect(verifyInterviewToken(await forge(), keySet)).rejects.toMatchObject({ refusal: "invalid" });
  });

  test("a clock that runs a few seconds ahead does not lock anybody out", async () => {
    const token = await forged(claims({ iat: nowSeconds() + 3, exp: nowSeconds() + 63 }));
    await expect(verifyInterviewToken(token, keySet)).resolves.toMatchObject(grant);
  });

  test("refuses an old token that claims a long life", async () => {
    const token = await forged(claims({ iat: nowSeconds() - 3600, exp: nowSeconds() + 3600 }));
    await expect(verifyInterviewToken(token, keySet)).rejects.toMatchObject({ name: "TokenRefusedError" });
  });

  test("refuses an EdDSA key even when the key set publishes it", async () => {
    const edwards = await newKey("EdDSA");
    const { d: _private, ...published } = edwards;
    const mixedSet = createLocalJWKSet({ keys: [publicKey, { ...published, kid: "ed" }] });
    const token = await forged(claims(), { alg: "EdDSA", kid: "ed" }, edwards);
    await expect(verifyInterviewToken(token, mixedSet)).rejects.toMatchObject({ refusal: "invalid" });
  });

  test("a key set that cannot be fetched is not the candidate's fault", async () => {
    const unreachable = () => Promise.reject(new TypeError("fetch failed"));
    const token = await signInterviewToken(privateKey, grant);
    await expect(verifyInterviewToken(token, unreachable)).rejects.toThrow("fetch failed");
  });
});
