import { publicJwkOf } from "@mockingbird/auth/interview-token";
import { signServiceToken } from "@mockingbird/auth/service-token";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import type { JWK } from "jose";
import { beforeAll, expect, test } from "vitest";
import { createInternalTrpcHandler } from "../src/http/internal-trpc-handler.ts";
import { parseEnv } from "../src/settings/parse-env.ts";
import { webEnvSchema } from "../src/web/env-schema.ts";
import { createWebApp } from "../src/web/web-app.ts";
import { pathOf, sendWithToken } from "./call-as-worker.ts";
import { localEnvironment } from "./environments.ts";
import { addTwins, shared } from "./interviews.ts";
import { interviewTokenKey, foreignKey as newKey, workerKey as oldKey } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { addOrganizations, now } from "./people.ts";

const path = pathOf("interview.confirmStanding");
const body = JSON.stringify({ interviewId: shared.interview });
const runtime = { afterResponse: () => undefined, now: () => now };

/** Web as it is deployed with these keys of the Worker: the one in use, and further ones. */
async function deployWeb(inUse: JWK, further: JWK[]) {
  const env = parseEnv(webEnvSchema, {
    ...localEnvironment,
    REALTIME_SERVICE_PUBLIC_KEY: JSON.stringify(await publicJwkOf(inUse)),
    REALTIME_SERVICE_FURTHER_PUBLIC_KEYS:
      further.length === 0 ? "" : JSON.stringify(await Promise.all(further.map(publicJwkOf))),
  });
  const workerKeys = [env.REALTIME_SERVICE_PUBLIC_KEY, ...env.REALTIME_SERVICE_FURTHER_PUBLIC_KEYS];
  return createInternalTrpcHandler({ workerKeys, ...mails, gemini, stripe: null, now: () => now });
}
type Door = Awaited<ReturnType<typeof deployWeb>>;

/** Hundreds of transactions, which on SQLite take turns. */
const loadTimeoutMs = 30_000;

describeOnBothDatabases("while the Worker's key is replaced", () => {
  beforeAll(async () => {
    await addOrganizations();
    await addTwins();
  });

  async function call(key: JWK, door: Door): Promise<number> {
    const subject = { org: "northfield", iv: shared.interview, att: 1 };
    const token = await signServiceToken(key, { method: "POST", path, rawBody: body, ...subject });
    return (await sendWithToken(token, path, body, {}, door)).status;
  }
  /** Sixty calls at once, of every Worker and at every web that may be there in this step. */
  async function load(keys: JWK[], doors: Door[]): Promise<number[]> {
    const calls = Array.from({ length: 60 }, (_, index) => {
      const [key, door] = [keys[index % keys.length], doors[Math.floor(index / keys.length) % doors.length]];
      if (!key || !door) throw new Error("Each step has a key and a door.");
      return call(key, door);
    });
    return [...new Set(await Promise.all(calls))];
  }

  test(
    "no call is refused in any step, and afterwards the old key opens nothing",
    async () => {
      const oldOnly = await deployWeb(oldKey, []);
      const nextPublished = await deployWeb(oldKey, [newKey]);
      const lastPublished = await deployWeb(newKey, [oldKey]);
      const newOnly = await deployWeb(newKey, []);
      expect(await load([oldKey], [oldOnly, nextPublished])).toEqual([200]);
      expect(await load([oldKey, newKey], [nextPublished])).toEqual([200]);
      expect(await load([oldKey, newKey], [nextPublished, lastPublished])).toEqual([200]);
      expect(await load([newKey], [lastPublished, newOnly])).toEqual([200]);
      expect(await call(oldKey, newOnly)).toBe(401);
      expect(await call(newKey, oldOnly)).toBe(401);
    },
    loadTimeoutMs,
  );
});

test("web publishes the key in use first, and every further one once", async () => {
  const published = async (further: JWK[]) => {
    const value = JSON.stringify(await Promise.all(further.map(publicJwkOf)));
    const env = parseEnv(webEnvSchema, { ...localEnvironment, INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS: value });
    return (await createWebApp(env, runtime).interviewTokenJwks()).keys;
  };
  const [inUse, further] = await Promise.all([interviewTokenKey, newKey].map(publicJwkOf));
  expect(await published([])).toEqual([inUse]);
  expect(await published([newKey, interviewTokenKey])).toEqual([inUse, further]);
});

test.each(["[", "{}", JSON.stringify([oldKey]), '[{"kty":"EC"}]'])(
  "further keys that are no public ones are refused by name, and not shown: case %#",
  (value) => {
    const start = () => parseEnv(webEnvSchema, { ...localEnvironment, INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS: value });
    expect(start).toThrow("INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS must be a JSON array of public ES256 keys, as JWKs.");
  },
);
