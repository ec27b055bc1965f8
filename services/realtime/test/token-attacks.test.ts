import { listDurableObjectIds } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { publicJwkOf } from "@mockingbird/auth/interview-token";
import { closeCodes } from "@mockingbird/proto";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { connectWith } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const nowSeconds = () => Math.floor(Date.now() / 1000);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const webKey: JWK = JSON.parse(inject("interviewTokenKey"));
const consoleKey: JWK = JSON.parse(inject("deliveryTokenKey"));

/** One of the Worker's doors that a token opens. */
interface Door {
  typ: string;
  key: JWK;
  otherAppsKey: JWK;
  claims: (interview: TestInterview) => Record<string, unknown>;
  required: string[];
  /** Whether somebody with this token is let in, and if not, why. */
  open: (interview: TestInterview, token: string) => Promise<"in" | "unauthenticated" | "foreign">;
}

const doors: Record<string, Door> = {
  "the interview room": {
    typ: "interview+jwt",
    key: webKey,
    otherAppsKey: consoleKey,
    claims: ({ org, id, session }) => ({
      iss: "web",
      aud: "realtime",
      sub: "membership-1",
      org,
      iv: id,
      att: 1,
      jti: crypto.randomUUID(),
      maxDur: 900,
      cfgv: session.configVersion,
      cfgh: "x".repeat(43),
    }),
    required: ["iss", "aud", "exp", "iat", "sub", "org", "iv", "att", "jti", "maxDur", "cfgv", "cfgh"],
    open: async (interview, token) => {
      const client = await connectWith(interview.id, token);
      // Of a version that nobody speaks: whoever is let in is told so.
      const turnTaking = { patience: "normal", pushToTalk: false } as const;
      client.send({ type: "hello", protocolVersion: 999, lastCaptionSeq: 0, turnTaking });
      const { code } = await client.untilClosed();
      if (code === closeCodes.unauthenticated.code) return "unauthenticated";
      if (code === closeCodes.foreign.code) return "foreign";
      expect(code).toBe(closeCodes.badFrame.code);
      return "in";
    },
  },
  "the delivery of a transcript": {
    typ: "delivery+jwt",
    key: consoleKey,
    otherAppsKey: webKey,
    claims: ({ org, id }) => ({ iss: "admin", aud: "realtime", org, iv: id }),
    required: ["iss", "aud", "exp", "iat", "org", "iv"],
    open: async (interview, token) => {
      const headers = { authorization: `Bearer ${token}` };
      const address = `http://realtime.test/v1/interviews/${interview.id}/deliver`;
      const { status } = await exports.default.fetch(address, { method: "POST", headers });
      if (status === 401) return "unauthenticated";
      if (status === 403) return "foreign";
      expect(status).toBe(200);
      return "in";
    },
  },
};

let strangersKey: JWK;
beforeAll(async () => {
  strangersKey = await exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);
});

async function isAwake(interview: TestInterview): Promise<boolean> {
  const own = env.INTERVIEW_SESSION.idFromName(interview.objectName);
  return (await listDurableObjectIds(env.INTERVIEW_SESSION)).some((id) => id.equals(own));
}

describe.each(Object.entries(doors))("nobody gets into %s", (_name, door) => {
  /** A token as the app would sign it, but for what is changed in its claims, its header or its key. */
  async function forged(
    interview: TestInterview,
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key: JWK | Uint8Array = door.key,
  ): Promise<string> {
    const { kid = "" } = await publicJwkOf(door.key);
    const times = { iat: nowSeconds(), exp: nowSeconds() + 60 };
    return new SignJWT({ ...door.claims(interview), ...times, ...claims })
      .setProtectedHeader({ alg: "ES256", typ: door.typ, kid, ...header })
      .sign(key);
  }

  const attacks: Record<string, (interview: TestInterview) => Promise<string>> = {
    "another audience": (interview) => forged(interview, { aud: "api.internal" }),
    "another issuer": (interview) => forged(interview, { iss: "realtime" }),
    "another type of token": (interview) => forged(interview, {}, { typ: "svc+jwt" }),
    "no type": (interview) => forged(interview, {}, { typ: undefined }),
    "a key of the other app": async (interview) => {
      const { kid } = await publicJwkOf(door.otherAppsKey);
      return forged(interview, {}, { kid }, door.otherAppsKey);
    },
    "a stranger's key under the app's name": (interview) => forged(interview, {}, {}, strangersKey),
    "a key nobody has published": (interview) => forged(interview, {}, { kid: "unknown" }, strangersKey),
    "no name of a key": (interview) => forged(interview, {}, { kid: undefined }),
    "a key brought along": async (interview) =>
      forged(interview, {}, { kid: "mine", jwk: await publicJwkOf(strangersKey) }, strangersKey),
    "HMAC with the public key as its secret": async (interview) =>
      forged(interview, {}, { alg: "HS256" }, new TextEncoder().encode(JSON.stringify(await publicJwkOf(door.key)))),
    "the algorithm none": async (interview) => {
      const { kid } = await publicJwkOf(door.key);
      const [, payload] = (await forged(interview)).split(".");
      return `${encoded({ alg: "none", typ: door.typ, kid })}.${payload}.`;
    },
    "claims changed after signing": async (interview) => {
      const [head, , signature] = (await forged(interview, { org: "brightwork" })).split(".");
      const [, payload] = (await forged(interview)).split(".");
      return [head, payload, signature].join(".");
    },
    "an age of two minutes": (interview) => forged(interview, { iat: nowSeconds() - 120, exp: nowSeconds() - 60 }),
    "an age of two minutes and a long life": (interview) =>
      forged(interview, { iat: nowSeconds() - 120, exp: nowSeconds() + 3600 }),
    "a time in the future": (interview) => forged(interview, { iat: nowSeconds() + 60, exp: nowSeconds() + 120 }),
    "far too many claims": (interview) => forged(interview, { more: "x".repeat(5_000) }),
    ...Object.fromEntries(
      door.required.map((claim) => [
        `no ${claim}`,
        (interview: TestInterview) => forged(interview, { [claim]: undefined }),
      ]),
    ),
  };

  test.each(Object.entries(attacks))(
    "with %s, which wakes no object; and with the true token they do",
    async (_what, forge) => {
      const interview = await newInterview();
      expect(await door.open(interview, await forge(interview))).toBe("unauthenticated");
      expect(await isAwake(interview)).toBe(false);
      expect(await door.open(interview, await forged(interview))).toBe("in");
      expect(await isAwake(interview)).toBe(true);
    },
  );

  test("with a token for another room", async () => {
    const [own, other] = await Promise.all([newInterview(), newInterview()]);
    expect(await door.open(other, await forged(own))).toBe("foreign");
    expect(await isAwake(other)).toBe(false);
    expect(await door.open(own, await forged(own))).toBe("in");
  });

  test("of one organisation with the token of another for a room of the same name", async () => {
    const interview = await newInterview();
    await door.open(interview, await forged(interview, { org: "brightwork" }));
    // It leads to an object of that organisation's own, which knows nothing.
    expect(await isAwake(interview)).toBe(false);
  });
});
