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

/** The candidate has answered something, so that the interview is one that is charged. */
async function answer(client: InterviewClient): Promise<void> {
  await client.heardTurns(1);
  client.send({ type: "textAnswer", text: "Because I like to teach." });
  await client.until(() => client.transcript().some((line) => line.startsWith("candidate:")), "the answer's caption");
}

/** Two that start at the same moment: who is let in, and what the other is told, having cost nothing. */
async function race(
  contestants: readonly [TestInterview, TestInterview],
): Promise<{ winner: InterviewClient; refusal: { code: number; reason: string } | undefined }> {
  const clients = await Promise.all(contestants.map(join));
  await vi.waitFor(() => expect(clients.every(isDecided)).toBe(true), 20_000);
  const [winner, ...others] = clients.filter((client) => client.all("welcome").length === 1);
  if (!winner || others.length > 0) throw new Error("Not one alone was let in.");
  const loser = clients[0] === winner ? 1 : 0;
  expect(await emulatorSessions(contestants[loser].session.config.instructions)).toEqual([]);
  return { winner, refusal: clients[loser]?.closed };
}

function isDecided(client: InterviewClient): boolean {
  return client.closed !== undefined || client.all("welcome").length === 1;
}

function rowsOf(org: string, table: "lease" | "debt") {
  return runInDurableObject(env.ORGANIZATION_GATE.getByName(org), (_gate, { storage }) =>
    storage.sql.exec(`SELECT * FROM ${table}`).toArray(),
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
    await gate.enter(lost.id, 900, { concurrentInterviewsMax: 1, secondsLeft: null, seatsLeft: null }, 0);
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
    await answer(client);
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

  test("has what was charged counted once, by the backend, for whoever comes after the charge", async () => {
    const org = newOrganization();
    const first = await newInterview({ org, limits: { secondsLeft: 1_000, seatsLeft: 2 } });
    const client = await welcomed(first);
    await answer(client);
    await setLiveAt(first, Date.now() - 600_000);
    await client.untilClosed();
    await end(await welcomed(first));
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ chargedAtMs: expect.any(Number) }]));
    const next = await welcomed(await newInterview({ org, limits: { secondsLeft: 400, seatsLeft: 1 } }));
    expect(next.all("welcome")[0]?.secondsTotal).toBe(400);
    await end(next);
  });

  test("owes nothing for an interview that broke on our side", async () => {
    const org = newOrganization();
    const interview = await newInterview({ org, limits: { secondsLeft: 1_000, seatsLeft: 1 } });
    const client = await welcomed(interview);
    await answer(client);
    await setLiveAt(interview, Date.now() - 600_000);
    await client.untilClosed();
    await letPass(interview, "grace");
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ seconds: 0, seats: 0 }]));
    expect(await leasesOf(org)).toEqual([]);
  });

  test("owes nothing for one in which nothing was answered", async () => {
    const org = newOrganization();
    const interview = await newInterview({ org, limits: { secondsLeft: 1_000, seatsLeft: 1 } });
    const client = await welcomed(interview);
    await setLiveAt(interview, Date.now() - 600_000);
    await client.untilClosed();
    await end(await welcomed(interview));
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ seconds: 0, seats: 0 }]));
  });

  test("lets one of two in that race for the last of it", async () => {
    const org = newOrganization();
    const limits = { secondsLeft: 60 };
    const { winner, refusal } = await race(
      await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]),
    );
    expect(winner.all("welcome")[0]?.secondsTotal).toBe(60);
    expect(refusal).toEqual(shown("organizationOutOfMinutes"));
    await end(winner);
  });

  test("is told so by the backend as well", async () => {
    const interview = await newInterview({ configError: "ORGANIZATION_OUT_OF_MINUTES" });
    expect(await (await join(interview)).untilClosed()).toEqual(shown("organizationOutOfMinutes"));
  });
});

describe("an organisation with one seat left", () => {
  const limits = { seatsLeft: 1 };

  test("lets one of two in that race for it, and keeps it for whoever answered", async () => {
    const org = newOrganization();
    // Its transcript is refused at first: until it is charged, the backend does not know of the seat.
    const racing = { org, limits, submitFailures: 2 };
    const { winner, refusal } = await race(await Promise.all([newInterview(racing), newInterview(racing)]));
    expect(refusal).toEqual(shown("organizationOutOfSeats"));
    await answer(winner);
    await end(winner);
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ seats: 1 }]));
    expect(await leasesOf(org)).toEqual([]);
    const late = await newInterview({ org, limits });
    expect(await (await join(late)).untilClosed()).toEqual(shown("organizationOutOfSeats"));
  });

  test("gives it to the next where nobody answered", async () => {
    const org = newOrganization();
    const [first, second] = await Promise.all([newInterview({ org, limits }), newInterview({ org, limits })]);
    await end(await welcomed(first));
    await vi.waitFor(async () => expect(await debtsOf(org)).toMatchObject([{ seats: 0 }]));
    await end(await welcomed(second));
  });

  test("lets those in all the same who need none, such as who has one already", async () => {
    const org = newOrganization();
    const running = await welcomed(await newInterview({ org, limits }));
    await end(await welcomed(await newInterview({ org, limits: { seatsLeft: null } })));
    await end(running);
  });
});

test.each([
  ["ORGANIZATION_OUT_OF_SEATS", "organizationOutOfSeats"],
  ["ORGANIZATION_NOT_SUBSCRIBED", "organizationNotSubscribed"],
] as const)(
  "an interview that the backend refuses with %s opens no model, and says why",
  async (configError, reason) => {
    const interview = await newInterview({ configError });
    expect(await (await join(interview)).untilClosed()).toEqual(shown(reason));
    expect(await emulatorSessions(interview.session.config.instructions)).toEqual([]);
  },
);
