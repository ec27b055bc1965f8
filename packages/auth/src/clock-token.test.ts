import { exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { signClockToken, verifyClockToken } from "./clock-token.ts";
import { publicJwkOf } from "./es256.ts";
import { createKeySet, sha256Base64Url, signServiceToken, verifyServiceToken } from "./service-token.ts";

const request = { method: "POST", path: "/api/internal/trpc/retention.sweep", rawBody: "{}" };

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

async function forged(changes: Record<string, unknown> = {}, head: object = {}, key: JWK | Uint8Array = privateKey) {
  const { method: htm, path: htu, rawBody } = request;
  const iat = Math.floor(Date.now() / 1000);
  const claims = { htm, htu, bh: await sha256Base64Url(rawBody), jti: "started-by-a-clock", iat, exp: iat + 60 };
  return new SignJWT({ iss: "realtime", aud: "api.internal.clock", ...claims, ...changes })
    .setProtectedHeader({ alg: "ES256", typ: "clock+jwt", kid: publicKey.kid ?? "", ...head })
    .sign(key);
}

describe("clock token", () => {
  test("vouches for one request that a clock started", async () => {
    const token = await signClockToken(privateKey, request);
    await expect(verifyClockToken(token, keySet, request)).resolves.toMatchObject({ htu: request.path });
    await expect(verifyClockToken(await forged(), keySet, request)).resolves.toMatchObject({ htm: "POST" });
  });

  test.each([
    ["method", { ...request, method: "GET" }],
    ["path", { ...request, path: "/api/internal/trpc/interview.submitTranscript" }],
    ["body", { ...request, rawBody: "{ }" }],
  ])("opens no request with another %s", async (_what, other) => {
    const token = await signClockToken(privateKey, request);
    await expect(verifyClockToken(token, keySet, other)).rejects.toMatchObject({ refusal: "invalid" });
  });

  test("is no service token, and a service token is none", async () => {
    const subject = { org: "northfield", iv: "interview-1", att: 1 };
    const clock = await signClockToken(privateKey, request);
    const service = await signServiceToken(privateKey, { ...request, ...subject });
    await expect(verifyServiceToken(clock, keySet, request)).rejects.toMatchObject({ refusal: "invalid" });
    await expect(verifyClockToken(service, keySet, request)).rejects.toMatchObject({ refusal: "invalid" });
    await expect(verifyServiceToken(await forged(subject), keySet, request)).rejects.toThrow();
    await expect(verifyServiceToken(service, keySet, request)).resolves.toMatchObject(subject);
  });

  const attacks: Record<string, () => Promise<string>> = {
    "a service token's audience": () => forged({ aud: "api.internal" }),
    "another issuer": () => forged({ iss: "web" }),
    "a service token's type": () => forged({}, { typ: "svc+jwt" }),
    "no expiry": () => forged({ exp: undefined }),
    "no body hash": () => forged({ bh: undefined }),
    "a jti that could be guessed": () => forged({ jti: "1" }),
    "an expiry that is over": () => forged({ iat: 1, exp: 61 }),
    "an old issue and a late expiry": () => forged({ iat: Math.floor(Date.now() / 1000) - 600 }),
    "a foreign key under our key's name": () => forged({}, {}, foreignKey),
    "no name of a key": () => forged({}, { kid: undefined }),
    "alg none": async () => {
      const [, payload] = (await forged()).split(".");
      const head = JSON.stringify({ alg: "none", typ: "clock+jwt", kid: publicKey.kid });
      return `${Buffer.from(head).toString("base64url")}.${payload}.`;
    },
    "HS256 keyed with the public JWK": () =>
      forged({}, { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(publicKey))),
  };
  test.each(Object.entries(attacks))("with %s is refused", async (_what, attack) => {
    await expect(verifyClockToken(await attack(), keySet, request)).rejects.toMatchObject({
      name: "TokenRefusedError",
    });
  });
});
