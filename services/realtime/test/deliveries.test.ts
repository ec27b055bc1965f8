import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { exports } from "cloudflare:workers";
import { signDeliveryToken } from "@mockingbird/auth/delivery-token";
import { deliveryAnswerSchema } from "@mockingbird/domain";
import { describe, expect, inject, test, vi } from "vitest";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";
import { storedIn } from "./stored-in.ts";

async function ended(interview: TestInterview): Promise<InterviewClient> {
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.send({ type: "endInterview" });
  await client.untilClosed();
  return client;
}

function post(id: string, token: string | undefined): Promise<Response> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return exports.default.fetch(`http://realtime.test/v1/interviews/${id}/deliver`, { method: "POST", headers });
}

const tokenFor = (org: string, iv: string, key = inject("deliveryTokenKey")) =>
  signDeliveryToken(JSON.parse(key), { org, iv });

/** Asks as the console does. */
async function ask({ org, id }: TestInterview) {
  return deliveryAnswerSchema.parse(await (await post(id, await tokenFor(org, id))).json());
}

async function untilState(interview: TestInterview, state: string): Promise<void> {
  await vi.waitFor(async () => expect((await storedDelivery(interview)).state).toBe(state), { timeout: 20_000 });
}

function storedDelivery(interview: TestInterview): Promise<{ state: string; attempts: number }> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const record = storage.kv.get<{ delivery: { state: string; attempts: number } }>("record");
    if (!record) throw new Error("There is no record.");
    return record.delivery;
  });
}

/** As after so many tries that all failed. */
async function setAttempts(interview: TestInterview, attempts: number): Promise<void> {
  await abortAllDurableObjects();
  await runInDurableObject(objectOf(interview), async (_object, { storage }) => {
    const record = storage.kv.get<object>("record");
    storage.kv.put("record", { ...record, delivery: { state: "pending", attempts } });
    await storage.sync();
  });
  await abortAllDurableObjects();
}

describe("one transcript arrives, always the same", () => {
  test("when the backend took it, but its answers were lost", async () => {
    const interview = await newInterview({ lostAnswers: 2 });
    await ended(interview);
    await untilState(interview, "accepted");
    const { deliveries } = await interview.calls();
    expect(deliveries.map(({ accepted }) => accepted)).toEqual([false, false, true]);
    expect(deliveries.map(({ bundle }) => bundle)).toEqual(Array(3).fill(deliveries[0]?.bundle));
  });

  test("when the backend took it, but its answer came too late", async () => {
    const interview = await newInterview({ lateAnswers: 1 });
    await ended(interview);
    await untilState(interview, "accepted");
    const { deliveries } = await interview.calls();
    expect(deliveries.map(({ accepted }) => accepted)).toEqual([false, true]);
    expect(deliveries[1]?.bundle).toEqual(deliveries[0]?.bundle);
  });

  test("when the object died after each try", async () => {
    const interview = await newInterview({ lostAnswers: 2, submitFailures: 1 });
    await ended(interview);
    for (let tries = 1; tries <= 3; tries++) {
      await vi.waitFor(async () => expect((await interview.calls()).deliveries).toHaveLength(tries), 20_000);
      await vi.waitFor(async () => expect((await storedDelivery(interview)).attempts).toBe(tries), 20_000);
      await abortAllDurableObjects();
      await letPass(interview, "submit");
    }
    await untilState(interview, "accepted");
    const { deliveries } = await interview.calls();
    expect(deliveries.map(({ bundle }) => bundle)).toEqual(Array(4).fill(deliveries[0]?.bundle));
  });

  test("when the backend was away for an hour", async () => {
    const interview = await newInterview({ submitFailures: 14 });
    await ended(interview);
    await vi.waitFor(async () => expect((await storedDelivery(interview)).attempts).toBeGreaterThan(0), 20_000);
    const delaysMs: number[] = [];
    while ((await storedDelivery(interview)).state === "pending") {
      delaysMs.push(await untilNextTry(interview));
      await letPass(interview, "submit");
    }
    const { deliveries } = await interview.calls();
    expect(deliveries).toHaveLength(15);
    expect(deliveries.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(deliveries.map(({ bundle }) => bundle)).toEqual(Array(15).fill(deliveries[0]?.bundle));
    expect(Math.max(...delaysMs)).toBeGreaterThan(25 * 60_000);
    expect(delaysMs.reduce((sum, delayMs) => sum + delayMs)).toBeGreaterThan(60 * 60_000);
  });
});

function untilNextTry(interview: TestInterview): Promise<number> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const { atMs } = storage.sql.exec<{ atMs: number }>("SELECT atMs FROM deadline WHERE name = 'submit'").one();
    return atMs - Date.now();
  });
}

describe("staff who ask for a transcript", () => {
  test("are told that the interview still runs", async () => {
    const interview = await newInterview();
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    expect(await ask(interview)).toEqual({ state: "live", attempts: 0 });
    client.send({ type: "endInterview" });
    await client.untilClosed();
  });

  test("are told that it was delivered", async () => {
    const interview = await newInterview();
    await ended(interview);
    await untilState(interview, "accepted");
    expect(await ask(interview)).toEqual({ state: "accepted", attempts: 1 });
  });

  test("get one that was given up, without waiting for anything", async () => {
    const interview = await parked({ submitFailures: 2 });
    await runDurableObjectAlarm(objectOf(interview));
    expect((await interview.calls()).deliveries).toHaveLength(2);
    expect(await ask(interview)).toEqual({ state: "accepted", attempts: 85 });
    expect((await interview.calls()).deliveries.map(({ accepted }) => accepted)).toEqual([false, false, true]);
  });

  test("have 30 days to ask for one that was given up; then nothing of it is left", async () => {
    const interview = await parked({ submitFailures: 2 });
    const forgetAtMs = await runInDurableObject(objectOf(interview), (_object, { storage }) =>
      Number(storage.sql.exec("SELECT atMs FROM deadline WHERE name = 'forget'").one().atMs),
    );
    expect((forgetAtMs - Date.now()) / (24 * 3600 * 1000)).toBeCloseTo(30, 2);
    await letPass(interview, "purge");
    await letPass(interview, "forget");
    expect(await storedIn(interview)).toEqual([]);
    expect(await ask(interview)).toEqual({ state: "unknown", attempts: 0 });
  });

  test("are told when it was given up, and this try failed like the others", async () => {
    const interview = await parked({ submitFailures: 3 });
    expect(await ask(interview)).toEqual({ state: "parked", attempts: 85 });
    expect(await ask(interview)).toEqual({ state: "accepted", attempts: 86 });
  });

  test("are told that it is tried again by itself, when this try failed as well", async () => {
    // More than the object makes by itself meanwhile.
    const interview = await newInterview({ submitFailures: 5 });
    await ended(interview);
    await untilAttempted(interview);
    const { state, attempts } = await ask(interview);
    expect(state).toBe("pending");
    expect(attempts).toBeGreaterThanOrEqual(2);
  });

  test("are told that it is on its way when the backend takes its time", async () => {
    const interview = await parked({ submitFailures: 2, lateAnswers: 1 });
    expect(await ask(interview)).toEqual({ state: "pending", attempts: 84 });
    await untilState(interview, "parked");
    expect(await ask(interview)).toEqual({ state: "accepted", attempts: 86 });
  });

  test("are told that nothing is known of an interview nobody came to", async () => {
    expect(await ask(await newInterview())).toEqual({ state: "unknown", attempts: 0 });
  });
});

async function untilAttempted(interview: TestInterview): Promise<void> {
  await vi.waitFor(async () => expect((await storedDelivery(interview)).attempts).toBeGreaterThan(0), 20_000);
}

/** One whose transcript was given up after 84 tries, of which the first and the last were made here. */
async function parked(options: { submitFailures: number; lateAnswers?: number }): Promise<TestInterview> {
  const interview = await newInterview(options);
  await ended(interview);
  await untilAttempted(interview);
  await setAttempts(interview, 83);
  await letPass(interview, "submit");
  await untilState(interview, "parked");
  return interview;
}

describe("nobody else can ask", () => {
  test("without a token, or with one of another kind", async () => {
    const interview = await newInterview();
    expect((await post(interview.id, undefined)).status).toBe(401);
    expect((await post(interview.id, await interview.token())).status).toBe(401);
  });

  test("with a token that another key signed", async () => {
    const { org, id } = await newInterview();
    expect((await post(id, await tokenFor(org, id, inject("interviewTokenKey")))).status).toBe(401);
  });

  test("with a token for another interview", async () => {
    const [own, other] = await Promise.all([newInterview(), newInterview()]);
    expect((await post(other.id, await tokenFor(own.org, own.id))).status).toBe(403);
  });

  test("for another organisation's interview", async () => {
    const interview = await newInterview({ org: "northfield" });
    await ended(interview);
    const answer = await post(interview.id, await tokenFor("brightwork", interview.id));
    expect(await answer.json()).toEqual({ state: "unknown", attempts: 0 });
  });

  test("with anything but POST", async () => {
    const { org, id } = await newInterview();
    const headers = { authorization: `Bearer ${await tokenFor(org, id)}` };
    const answer = await exports.default.fetch(`http://realtime.test/v1/interviews/${id}/deliver`, { headers });
    expect(answer.status).toBe(405);
  });
});
