import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { publicJwkOf } from "./es256.ts";
import { sha256Base64Url, signServiceToken, verifyServiceToken } from "./service-token.ts";

const request = { method: "POST", path: "/api/internal/trpc/interview.submitTranscript", rawBody: '{"turns":[]}' };
const subject = { org: "northfield", iv: "interview-1", att: 2 };

let privateKey: JWK;
let publicKey: JWK;
let foreignKey: JWK;

beforeAll(async () => {
  const pair = () => generateKeyPair("ES256", { extractable: true });
  privateKey = await exportJWK((await pair()).privateKey);
  publicKey = await publicJwkOf(privateKey);
  foreignKey = await exportJWK((await pair()).privateKey);
});

const nowSeconds = () => Math.floor(Date.now() / 1000);
async function forged(changes: Record<string, unknown> = {}, head: object = {}, key: JWK | Uint8Array = privateKey) {
  const { method: htm, path: htu, rawBody } = request;
  const bound = { htm, htu, bh: await sha256Base64Url(rawBody), jti: "a-service-request" };
  const times = { iat: nowSeconds(), exp: nowSeconds() + 60 };
  const payload = { iss: "realtime", aud: "api.internal", ...subject, ...bound, ...times, ...changes };
  return new SignJWT(payload).setProtectedHeader({ alg: "ES256", typ: "svc+jwt", ...head }).sign(key);
}

describe("service token", () => {
  test("vouches for one request of one interview", async () => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    await expect(verifyServiceToken(token, publicKey, request)).resolves.toMatchObject(subject);
    await expect(verifyServiceToken(await forged(), publicKey, request)).resolves.toMatchObject(subject);
  });

  test("takes a body as bytes as well as text", async () => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    const bytes = new TextEncoder().encode(request.rawBody);
    await expect(verifyServiceToken(token, publicKey, { ...request, rawBody: bytes })).resolves.toMatchObject(subject);
  });

  test.each([
    ["method", { ...request, method: "GET" }],
    ["path", { ...request, path: "/api/internal/trpc/interview.getSessionConfig" }],
    ["body", { ...request, rawBody: `${request.rawBody} ` }],
  ])("opens no request with another %s", async (_what, other) => {
    const token = await signServiceToken(privateKey, { ...request, ...subject });
    await expect(verifyServiceToken(token, publicKey, other)).rejects.toMatchObject({ refusal: "invalid" });
  });

  const attacks: Record<string, () => Promise<string>> = {
    "another audience": () => forged({ aud: "realtime" }),
    "another issuer": () => forged({ iss: "web" }),
    "an interview token's type": () => forged({}, { typ: "interview+jwt" }),
    "no expiry": () => forged({ exp: undefined }),
    "no body hash": () => forged({ bh: undefined }),
    "no interview": () => forged({ iv: undefined }),
    "a foreign key": () => forged({}, {}, foreignKey),
    "HS256 keyed with the public JWK": () =>
      forged({}, { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(publicKey))),
    "a changed signature": async () => (await forged()).replace(/.{10}$/, "AAAAAAAAAA"),
  };

  test.each(Object.entries(attacks))("refuses %s", async (_name, forge) => {
    await expect(verifyServiceToken(await forge(), publicKey, request)).rejects.toMatchObject({ refusal: "invalid" });
  });

  test("says when it is merely too old", async () => {
    const token = await forged({ iat: nowSeconds() - 120, exp: nowSeconds() - 60 });
    await expect(verifyServiceToken(token, publicKey, request)).rejects.toMatchObject({ refusal: "expired" });
  });
});
