import { abortAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { exports } from "cloudflare:workers";
import { signDeliveryToken } from "@mockingbird/auth/delivery-token";
import { closeCodes } from "@mockingbird/proto";
import { describe, expect, inject, test, vi } from "vitest";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";
import { storedIn } from "./stored-in.ts";

async function join(interview: TestInterview): Promise<InterviewClient> {
  const client = await interview.connect();
  client.hello();
  return client;
}

async function welcomed(interview: TestInterview): Promise<InterviewClient> {
  const client = await join(interview);
  await client.until(() => client.all("welcome").length === 1, "a welcome");
  return client;
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

async function untilSaidLive(interview: TestInterview, times: number): Promise<string[]> {
  await vi.waitFor(async () => expect((await interview.calls()).liveCalls).toHaveLength(times), 20_000);
  return (await interview.calls()).liveCalls;
}

describe("an interview is live", () => {
  test("from when the object holds it, and will end it", async () => {
    const interview = await newInterview();
    const client = await welcomed(interview);
    const [startedAt] = await untilSaidLive(interview, 1);
    await end(client);
    await vi.waitFor(async () => expect((await interview.calls()).deliveries).toHaveLength(1));
    expect((await interview.calls()).deliveries[0]?.bundle.startedAt).toBe(startedAt);
  });

  test("not while the candidate cannot get in because the answer was lost, and then after all", async () => {
    const interview = await newInterview({ lostConfigs: 1 });
    expect((await (await join(interview)).untilClosed()).code).toBe(closeCodes.configUnavailable.code);
    expect((await interview.calls()).configCalls).toBe(1);
    expect((await interview.calls()).liveCalls).toEqual([]);
    const client = await welcomed(interview);
    await untilSaidLive(interview, 1);
    await end(client);
  });

  test("not when it has to wait because nothing is left of the month", async () => {
    const interview = await newInterview({ org: `org-${crypto.randomUUID()}`, limits: { secondsLeft: 0 } });
    expect((await (await join(interview)).untilClosed()).code).toBe(closeCodes.organizationOutOfMinutes.code);
    expect((await interview.calls()).liveCalls).toEqual([]);
  });

  test("not when it has to wait because others talk, though it was let through to ask", async () => {
    const org = `org-${crypto.randomUUID()}`;
    const limits = { concurrentInterviewsMax: 1 };
    const [first, second] = await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]);
    const running = await welcomed(first);
    // The gate forgets how many there may be, and lets the next one ask the backend.
    await abortAllDurableObjects();
    await running.untilClosed();
    expect((await (await join(second)).untilClosed()).code).toBe(closeCodes.organizationBusy.code);
    expect(await second.calls()).toMatchObject({ configCalls: 1, liveCalls: [] });
    await end(await welcomed(first));
  });

  test("when the backend hears of it, however late, and nobody waits for that", async () => {
    const interview = await newInterview({ liveFailures: 2 });
    const client = await welcomed(interview);
    await untilSaidLive(interview, 1);
    await letPass(interview, "markLive");
    await untilSaidLive(interview, 2);
    await letPass(interview, "markLive");
    const said = await untilSaidLive(interview, 3);
    expect(new Set(said).size).toBe(1);
    await end(client);
  });

  test("though the object died before it could say so", async () => {
    const interview = await newInterview({ liveFailures: 1 });
    const client = await welcomed(interview);
    await untilSaidLive(interview, 1);
    await abortAllDurableObjects();
    await client.untilClosed();
    await letPass(interview, "markLive");
    await untilSaidLive(interview, 2);
    await end(await welcomed(interview));
  });
});

describe("an object that holds no interview keeps nothing", () => {
  async function askForDelivery({ org, id }: TestInterview): Promise<unknown> {
    const token = await signDeliveryToken(JSON.parse(inject("deliveryTokenKey")), { org, iv: id });
    const headers = { authorization: `Bearer ${token}` };
    const address = `http://realtime.test/v1/interviews/${id}/deliver`;
    return (await exports.default.fetch(address, { method: "POST", headers })).json();
  }

  test("when staff ask it for a transcript", async () => {
    const interview = await newInterview();
    expect(await askForDelivery(interview)).toEqual({ state: "unknown", attempts: 0 });
    expect(await storedIn(interview)).toEqual([]);
    await runDurableObjectAlarm(objectOf(interview));
    expect(await storedIn(interview)).toEqual([]);
  });

  test("once the token is void of a candidate who did not get in", async () => {
    const interview = await newInterview({ configError: "NOT_FOUND" });
    await (await join(interview)).untilClosed();
    expect(await storedIn(interview)).not.toEqual([]);
    await letPass(interview, "silence");
    await letPass(interview, "purge");
    expect(await storedIn(interview)).toEqual([]);
  });

  test("but the candidate may still begin, and come back to it", async () => {
    const interview = await newInterview({ lostConfigs: 1 });
    await (await join(interview)).untilClosed();
    await letPass(interview, "silence");
    await letPass(interview, "purge");
    const client = await welcomed(interview);
    client.close();
    await client.untilClosed();
    await end(await welcomed(interview));
  });
});
