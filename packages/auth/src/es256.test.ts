import { errors, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { signClockToken, verifyClockToken } from "./clock-token.ts";
import { verifyDeliveryToken } from "./delivery-token.ts";
import { createKeySet, publicJwkOf, publicKeySetOf, signEs256, verifyEs256 } from "./es256.ts";
import { verifyInterviewToken } from "./interview-token.ts";
import { signServiceToken, verifyServiceToken } from "./service-token.ts";

const rules = { typ: "test+jwt", issuer: "us", audience: "them", ageSecondsMax: 60 };
let key: JWK;
let otherKey: JWK;
let publicKey: JWK;

beforeAll(async () => {
  const newKey = async () => exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);
  [key, otherKey] = [await newKey(), await newKey()];
  publicKey = await publicJwkOf(key);
});

function claims(changes: JWTPayload = {}): JWTPayload {
  const iat = Math.floor(Date.now() / 1000);
  return { iss: rules.issuer, aud: rules.audience, iat, exp: iat + 60, ...changes };
}
const signed = (changes?: JWTPayload) => signEs256(key, rules.typ, claims(changes));

describe("a public key", () => {
  test("is made of an ES256 key, and of no other", async () => {
    const strangers = [{ kty: "OKP" }, { crv: "P-384" }, { x: "" }, { y: undefined }];
    for (const change of strangers) {
      const stranger: JWK = JSON.parse(JSON.stringify({ ...key, ...change }));
      await expect(publicJwkOf(stranger)).rejects.toThrow(new TypeError("The key is not an ES256 (P-256) JWK."));
    }
    expect(publicKey).toMatchObject({ kty: "EC", crv: "P-256", alg: "ES256", use: "sig" });
    expect(publicKey).not.toHaveProperty("d");
  });

  test("stands in a set once, under its own name or its thumbprint", async () => {
    const named = { ...otherKey, kid: "other" };
    const { keys } = await publicKeySetOf([key, named, key, publicKey]);
    expect(keys.map(({ kid }) => kid)).toEqual([publicKey.kid, "other"]);
    expect(publicKey.kid).toMatch(/^[\w-]{43}$/);
  });
});

describe("a refusal says why", () => {
  const refusal = async (token: string, keys = createKeySet([publicKey])) =>
    verifyEs256(token, keys, rules).catch((error: unknown) => error);

  test("when the token is too long, by one character", async () => {
    // Base64url cannot have every length, so the header is stretched too.
    const ofLength = async (length: number) => {
      for (let stretch = 0; stretch < 4; stretch++) {
        const header = { alg: "ES256", typ: rules.typ, kid: publicKey.kid ?? "", cty: "x".repeat(stretch) };
        const sign = (pad: number) =>
          new SignJWT(claims({ pad: "x".repeat(pad) })).setProtectedHeader(header).sign(key);
        const room = length - (await sign(0)).length;
        for (const pad of [0, 1, 2].map((less) => Math.floor((room * 3) / 4) - less)) {
          const token = await sign(pad);
          if (token.length === length) return token;
        }
      }
      throw new Error("No token has this length.");
    };
    expect(await refusal(await ofLength(4096))).toMatchObject({ iss: "us" });
    expect(await refusal(await ofLength(4097))).toMatchObject({
      refusal: "invalid",
      message: "The token is too long.",
    });
  });

  test("when it names no key, has expired, or was signed by another", async () => {
    const nameless = await new SignJWT(claims()).setProtectedHeader({ alg: "ES256", typ: rules.typ }).sign(key);
    expect(await refusal(nameless)).toMatchObject({ refusal: "invalid", message: "The token names no key." });
    const now = Math.floor(Date.now() / 1000);
    expect(await refusal(await signed({ iat: now - 50, exp: now - 20 }))).toMatchObject({
      refusal: "expired",
      message: "The token has expired.",
      cause: expect.any(errors.JWTExpired),
    });
    expect(await refusal(await signEs256(otherKey, rules.typ, claims()))).toMatchObject({
      refusal: "invalid",
      message: "The token was refused: ERR_JWKS_NO_MATCHING_KEY.",
      cause: expect.any(errors.JWKSNoMatchingKey),
    });
  });

  test.each([
    new errors.JWKSTimeout(),
    new errors.JWKSInvalid(),
    new errors.JOSEError("status 500"),
    new TypeError("fetch failed"),
  ])("and %s is not the token's fault", async (error) => {
    expect(await refusal(await signed(), () => Promise.reject(error))).toBe(error);
  });
});

describe("a token of a kind that lacks what its kind says", () => {
  const request = { method: "POST", path: "/a", rawBody: "{}" };
  const bare = (typ: string, iss: string, aud: string) => signEs256(key, typ, claims({ iss, aud }));
  const invalid = (message: string) => expect.objectContaining({ refusal: "invalid", message });

  test("is refused by name", async () => {
    const keys = createKeySet([publicKey]);
    await expect(verifyInterviewToken(await bare("interview+jwt", "web", "realtime"), keys)).rejects.toEqual(
      invalid("The token lacks claims of an interview token."),
    );
    await expect(verifyDeliveryToken(await bare("delivery+jwt", "admin", "realtime"), keys)).rejects.toEqual(
      invalid("The token lacks claims of a delivery token."),
    );
    await expect(verifyServiceToken(await bare("svc+jwt", "realtime", "api.internal"), keys, request)).rejects.toEqual(
      invalid("The token lacks claims of a service token."),
    );
    await expect(
      verifyClockToken(await bare("clock+jwt", "realtime", "api.internal.clock"), keys, request),
    ).rejects.toEqual(invalid("The token lacks claims of a clock token."));
  });

  test("or was signed for something else, by what", async () => {
    const keys = createKeySet([publicKey]);
    const service = await signServiceToken(key, { ...request, org: "northfield", iv: "a", att: 1 });
    const clock = await signClockToken(key, request);
    const others = [{ method: "GET" }, { path: "/b" }, { rawBody: "[]" }];
    for (const other of others) {
      const message =
        "rawBody" in other
          ? "The body is not the one the token was signed for."
          : "The token was signed for another request.";
      await expect(verifyServiceToken(service, keys, { ...request, ...other })).rejects.toEqual(invalid(message));
      await expect(verifyClockToken(clock, keys, { ...request, ...other })).rejects.toEqual(
        invalid("The token was signed for another request."),
      );
    }
    expect(await verifyServiceToken(service, keys, request)).toMatchObject({ org: "northfield" });
    expect(await verifyClockToken(clock, keys, request)).toMatchObject({ htm: "POST" });
  });
});
