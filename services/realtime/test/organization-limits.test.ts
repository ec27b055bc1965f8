import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { closeCodes } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { emulatorSessions } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const shown = (reason: keyof typeof closeCodes) => ({
  code: closeCodes[reason].code,
  reason: closeCodes[reason].sentence,
});

const newOrganization = () => `org-${crypto.randomUUID()}`;

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

function rowsOf(org: string, table: "lease" | "debt") {
  return runInDurableObject(env.ORGANIZATION_GATE.getByName(org), (_gate, { storage }) =>
    storage.sql.exec(`SELECT interviewId, seconds, untilMs FROM ${table}`).toArray(),
  );
}

const leasesOf = (org: string) => rowsOf(org, "lease");
const debtsOf = (org: string) => rowsOf(org, "debt");

/** As if it had begun then. Its object dies over it. */
async function setLiveAt(interview: TestInterview, liveAtMs: number): Promise<void> {
  await runInDurableObject(objectOf(interview), async (_object, { storage }) => {
    storage.kv.put("record", { ...storage.kv.get<object>("record"), liveAtMs });
    await storage.sync();
  });
  await abortAllDurableObjects();
}

describe("an organisation that may have one interview at a time", () => {
  const limits = { concurrentInterviewsMax: 1 };

  test("has the second one wait, at no cost, until the first is over", async () => {
    const org = newOrganization();
    const [first, second] = await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]);
    const running = await welcomed(first);
    expect(await (await join(second)).untilClosed()).toEqual(shown("organizationBusy"));
    expect((await second.calls()).configCalls).toBe(0);
    expect(await emulatorSessions(second.session.config.instructions)).toEqual([]);
    await end(running);
    await vi.waitFor(async () => expect(await leasesOf(org)).toEqual([]));
    await end(await welcomed(second));
  });

  test("does not make another organisation wait", async () => {
    const [own, foreign] = [newOrganization(), newOrganization()];
    const running = await welcomed(await newInterview({ org: own, limits }));
    const other = await welcomed(await newInterview({ org: foreign, limits }));
    await Promise.all([end(running), end(other)]);
  });

  test("lets its candidate come back to the one that runs", async () => {
    const interview = await newInterview({ org: newOrganization(), limits });
    const client = await welcomed(interview);
    await abortAllDurableObjects();
    await client.untilClosed();
    await end(await welcomed(interview));
  });

  test("gets the place back of one that has gone without a word", async () => {
    const org = newOrganization();
    const [lost, next] = await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]);
    const gate = env.ORGANIZATION_GATE.getByName(org);
    await gate.enter(lost.id, 900, { concurrentInterviewsMax: 1, secondsLeft: null, seatsLeft: null });
    expect(await (await join(next)).untilClosed()).toEqual(shown("organizationBusy"));
    await runInDurableObject(gate, (_gate, { storage }) => {
      storage.sql.exec("UPDATE lease SET untilMs = ?", Date.now());
    });
    await end(await welcomed(next));
  });
});

describe("an organisation whose month is nearly used up", () => {
  test("has interviews as long as what is left", async () => {
    const interview = await newInterview({ org: newOrganization(), limits: { secondsLeft: 120 } });
    const client = await welcomed(interview);
    expect(client.all("welcome")[0]?.secondsTotal).toBe(120);
    await end(client);
  });

  test("has none when nothing is left", async () => {
    const interview = await newInterview({ org: newOrganization(), limits: { secondsLeft: 0 } });
    expect(await (await join(interview)).untilClosed()).toEqual(shown("organizationOutOfMinutes"));
    expect(await emulatorSessions(interview.session.config.instructions)).toEqual([]);
  });

  test("cannot promise the same minutes to two", async () => {
    const org = newOrganization();
    const limits = { secondsLeft: 600 };
    const [first, second] = await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]);
    const running = await welcomed(first);
    expect(await (await join(second)).untilClosed()).toEqual(shown("organizationOutOfMinutes"));
    await end(running);
  });

  test("has what an interview was promised counted whole, though most of its time has passed", async () => {
    const org = newOrganization();
    const running = await newInterview({ org, limits: { secondsLeft: 1_000 } });
    const client = await welcomed(running);
    await setLiveAt(running, Date.now() - 800_000);
    await client.untilClosed();
    await letPass(running, "place");
    await vi.waitFor(async () => expect(await leasesOf(org)).toMatchObject([{ seconds: 900 }]));
    const next = await welcomed(await newInterview({ org, limits: { secondsLeft: 1_000 } }));
    expect(next.all("welcome")[0]?.secondsTotal).toBe(100);
    await end(next);
    await end(await welcomed(running));
  });

  test("has what was used counted from the end of an interview until it is charged, and a moment longer", async () => {
    const org = newOrganization();
    const limits = { secondsLeft: 1_000 };
    const first = await newInterview({ org, limits, submitFailures: 1 });
    const client = await welcomed(first);
    await setLiveAt(first, Date.now() - 600_000);
    await client.untilClosed();
    await end(await welcomed(first));
    const used = expect.objectContaining({ interviewId: first.id, seconds: 600 });
    await vi.waitFor(async () => expect(await debtsOf(org)).toEqual([used]));
    const next = await welcomed(await newInterview({ org, limits }));
    expect(next.all("welcome")[0]?.secondsTotal).toBe(400);
    await end(next);
    await vi.waitFor(async () => expect((await first.calls()).deliveries.at(-1)?.accepted).toBe(true), 20_000);
    const untilMs = async () => (await debtsOf(org)).find(({ interviewId }) => interviewId === first.id)?.untilMs;
    await vi.waitFor(async () => expect(Number(await untilMs())).toBeLessThan(Date.now() + 61_000));
    expect(Number(await untilMs())).toBeGreaterThan(Date.now());
  });

  test("owes nothing for an interview that broke on our side", async () => {
    const org = newOrganization();
    const interview = await newInterview({ org, limits: { secondsLeft: 1_000 } });
    const client = await welcomed(interview);
    await setLiveAt(interview, Date.now() - 600_000);
    await client.untilClosed();
    await letPass(interview, "grace");
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ seconds: 0 }]));
    expect(await leasesOf(org)).toEqual([]);
  });

  test("is told so by the backend as well", async () => {
    const interview = await newInterview({ configError: "ORGANIZATION_OUT_OF_MINUTES" });
    expect(await (await join(interview)).untilClosed()).toEqual(shown("organizationOutOfMinutes"));
  });
});
