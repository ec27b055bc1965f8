import { exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { publicJwkOf } from "./es256.ts";
import { createKeySet, sha256Base64Url, signServiceToken, verifyServiceToken } from "./service-token.ts";

const request = { method: "POST", path: "/api/internal/trpc/interview.submitTranscript", rawBody: '{"turns":[]}' };
const subject = { org: "northfield", iv: "interview-1", att: 2 };

let privateKey: JWK;
let publicKey: JWK;
let foreignKey: JWK;
let keySet: JWTVerifyGetKey;

beforeAll(async () => {
  const pair = () => generateKeyPair("ES256", { extractable: true });
  privateKey = await exportJWK((await pair()).privateKey);
  publicKey = await publicJwkOf(privateKey);
  foreignKey = await exportJWK((await pair()).privateKey);
  keySet = createKeySet([publicKey]);
});

const nowSeconds = () => Math.floor(Date.now() / 1000);
async function forged(changes: Record<string, unknown> = {}, head: object = {}, key: JWK | Uint8Array = privateKey) {
  const { method: htm, path: htu, rawBody } = request;
  const bound = { htm, htu, bh: await sha256Base64Url(rawBody), jti: "a-service-request" };
  const times = { iat: nowSeconds(), exp: nowSeconds() + 60 };
  const payload = { iss: "realtime", aud: "api.internal", ...subject, ...bound, ...times, ...changes };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "ES256", typ: "svc+jwt", kid: publicKey.kid ?? "", ...head })
    .sign(key);
}

describe("service token", () => {
  test("vouches for one request of one interview", async () => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    await expect(verifyServiceToken(token, keySet, request)).resolves.toMatchObject(subject);
    await expect(verifyServiceToken(await forged(), keySet, request)).resolves.toMatchObject(subject);
  });

  test("takes a body as bytes as well as text", async () => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    const bytes = new TextEncoder().encode(request.rawBody);
    await expect(verifyServiceToken(token, keySet, { ...request, rawBody: bytes })).resolves.toMatchObject(subject);
  });

  test.each([
    ["method", { ...request, method: "GET" }],
    ["path", { ...request, path: "/api/internal/trpc/interview.getSessionConfig" }],
    ["body", { ...request, rawBody: `${request.rawBody} ` }],
  ])("opens no request with another %s", async (_what, other) => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    await expect(verifyServiceToken(token, keySet, other)).rejects.toMatchObject({ refusal: "invalid" });
  });

  const attacks: Record<string, () => Promise<string>> = {
    "another audience": () => forged({ aud: "realtime" }),
    "another issuer": () => forged({ iss: "web" }),
    "an interview token's type": () => forged({}, { typ: "interview+jwt" }),
    "no expiry": () => forged({ exp: undefined }),
    "no body hash": () => forged({ bh: undefined }),
    "no interview": () => forged({ iv: undefined }),
    "no jti": () => forged({ jti: undefined }),
    "a jti that could be guessed": () => forged({ jti: "1" }),
    "no organisation": () => forged({ org: "" }),
    "no attempt": () => forged({ att: 0 }),
    "issued in the future": () => forged({ iat: nowSeconds() + 30, exp: nowSeconds() + 90 }),
    "a foreign key under our key's name": () => forged({}, {}, foreignKey),
    "a foreign key under its own name": () => forged({}, { kid: "foreign" }, foreignKey),
    "no name of a key": () => forged({}, { kid: undefined }),
    "megabytes of claims": () => forged({ more: "x".repeat(1_000_000) }),
    "alg none": async () => {
      const [, payload] = (await forged()).split(".");
      const head = JSON.stringify({ alg: "none", typ: "svc+jwt", kid: publicKey.kid });
      return `${Buffer.from(head).toString("base64url")}.${payload}.`;
    },
    "HS256 keyed with the public JWK": () =>
      forged({}, { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(publicKey))),
    "a changed signature": async () => (await forged()).replace(/.{10}$/, "AAAAAAAAAA"),
  };

  test.each(Object.entries(attacks))("refuses %s", async (_name, forge) => {
    await expect(verifyServiceToken(await forge(), keySet, request)).rejects.toMatchObject({ refusal: "invalid" });
  });

  test("says when it is merely too old", async () => {
    const token = await forged({ iat: nowSeconds() - 120, exp: nowSeconds() - 60 });
    await expect(verifyServiceToken(token, keySet, request)).rejects.toMatchObject({ refusal: "expired" });
  });

  test("an old token that claims a long life is too old all the same", async () => {
    const token = await forged({ iat: nowSeconds() - 120, exp: nowSeconds() + 3600 });
    await expect(verifyServiceToken(token, keySet, request)).rejects.toMatchObject({ name: "TokenRefusedError" });
  });

  test("while a key is being replaced, both count; afterwards the old one does not", async () => {
    const [before, after] = await Promise.all(
      [privateKey, foreignKey].map((key) => signServiceToken(key, { ...request, ...subject })),
    );
    const both = createKeySet([await publicJwkOf(foreignKey), publicKey]);
    for (const token of [before, after]) {
      await expect(verifyServiceToken(token ?? "", both, request)).resolves.toMatchObject(subject);
    }
    const newOnly = createKeySet([await publicJwkOf(foreignKey)]);
    await expect(verifyServiceToken(after ?? "", newOnly, request)).resolves.toMatchObject(subject);
    await expect(verifyServiceToken(before ?? "", newOnly, request)).rejects.toMatchObject({ refusal: "invalid" });
  });
});
