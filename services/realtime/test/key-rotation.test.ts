import { exports } from "cloudflare:workers";
import { publicJwkOf, publicKeySetOf } from "@mockingbird/auth/interview-token";
import { closeCodes } from "@mockingbird/proto";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import { useClock } from "./clock.ts";
import { connectWith } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

type App = "web" | "admin";

/** How long docs/key-rotation.md waits between two steps, in seconds. */
const waitSeconds = 15 * 60;
const clock = useClock();
const current: Record<App, JWK> = {
  web: JSON.parse(inject("interviewTokenKey")),
  admin: JSON.parse(inject("deliveryTokenKey")),
};
let next: JWK;
let interview: TestInterview;

beforeAll(async () => {
  next = await exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);
  interview = await newInterview();
});

/** A token of now. The signers of ours would read the clock that is put forward here, and jose, which checks, does not. */
async function signed(key: JWK, typ: string, claims: object): Promise<string> {
  const { kid = "" } = await publicJwkOf(key);
  const token = new SignJWT({ org: interview.org, iv: interview.id, aud: "realtime", ...claims });
  return token
    .setProtectedHeader({ alg: "ES256", typ, kid })
    .setIssuedAt(new Date())
    .setExpirationTime("60s")
    .sign(key);
}

let tests = 0;
beforeEach(() => {
  // The Worker's memory is one for all tests here: to it, each is some hours after the one before.
  tests += 1;
  clock.forward(tests * 3 * 3600);
});

/** What the app publishes from now on. */
async function publish(app: App, keys: JWK[]): Promise<void> {
  const body = JSON.stringify(await publicKeySetOf(keys));
  await fetch(`${inject("backendUrl")}/stub/keys/${app}`, { method: "POST", body });
}

async function fetches(app: App): Promise<number> {
  return (await (await fetch(`${inject("backendUrl")}/stub/keys/${app}`)).json<{ fetches: number }>()).fetches;
}

/** Whether a candidate with a token of this key gets in. The protocol's version is one that nobody speaks, so nothing begins. */
async function getsIn(key: JWK): Promise<boolean> {
  const room = { att: 1, maxDur: 900, cfgv: 1, cfgh: "x".repeat(43) };
  const whose = { iss: "web", sub: "membership-1", jti: crypto.randomUUID() };
  const client = await connectWith(interview.id, await signed(key, "interview+jwt", { ...whose, ...room }));
  client.send({
    type: "hello",
    protocolVersion: 999,
    lastCaptionSeq: 0,
    turnTaking: { patience: "normal", pushToTalk: false },
  });
  const { code } = await client.untilClosed();
  // A newer connection takes over from one that was let in just as much.
  expect([closeCodes.badFrame.code, closeCodes.superseded.code, closeCodes.unauthenticated.code]).toContain(code);
  return code !== closeCodes.unauthenticated.code;
}

async function isAnswered(key: JWK): Promise<boolean> {
  const headers = { authorization: `Bearer ${await signed(key, "delivery+jwt", { iss: "admin" })}` };
  const address = `http://realtime.test/v1/interviews/${interview.id}/deliver`;
  const { status } = await exports.default.fetch(address, { method: "POST", headers });
  expect([200, 401]).toContain(status);
  return status === 200;
}

test.each([
  ["web", getsIn],
  ["admin", isAnswered],
] as const)(
  "%s's key is replaced while hundreds of tokens come, and none is refused that the app still signs",
  async (app, isTaken) => {
    const before = current[app];
    const load = async (...keys: JWK[]) => {
      const tries = await Promise.all(Array.from({ length: 100 / keys.length }, () => keys.map(isTaken)).flat());
      expect(tries.filter((taken) => !taken)).toEqual([]);
      return tries.length;
    };
    try {
      let tokens = await load(before);
      await publish(app, [before, next]);
      tokens += await load(before);
      clock.forward(waitSeconds);
      // The app's new deployment takes over from the old one.
      tokens += await load(before, next);
      await publish(app, [next, before]);
      tokens += await load(before, next);
      clock.forward(waitSeconds);
      tokens += await load(next);
      await publish(app, [next]);
      tokens += await load(next);
      clock.forward(waitSeconds);
      expect(await isTaken(before)).toBe(false);
      tokens += await load(next);
      expect(tokens).toBe(700);
    } finally {
      await publish(app, [before]);
    }
  },
);

test("tokens that name keys nobody has cannot make the Worker ask for keys more often than every half a minute", async () => {
  expect(await getsIn(current.web)).toBe(true);
  const unknown = async () => {
    const token = new SignJWT({}).setProtectedHeader({ alg: "ES256", typ: "interview+jwt", kid: crypto.randomUUID() });
    const client = await connectWith(interview.id, await token.sign(next));
    return (await client.untilClosed()).code;
  };
  const before = await fetches("web");
  const flood = async () => new Set(await Promise.all(Array.from({ length: 50 }, unknown)));
  expect(await flood()).toEqual(new Set([closeCodes.unauthenticated.code]));
  expect((await fetches("web")) - before).toBe(1);
  await flood();
  expect((await fetches("web")) - before).toBe(1);
  clock.forward(31);
  await flood();
  expect((await fetches("web")) - before).toBe(2);
  expect(await getsIn(current.web)).toBe(true);
});

test("a key that is published without waiting is found all the same", async () => {
  expect(await getsIn(current.web)).toBe(true);
  await publish("web", [next]);
  expect(await getsIn(next)).toBe(true);
  await publish("web", [current.web]);
});
