import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { closeCodes } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { emulatorSessions } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
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

function leasesOf(org: string) {
  return runInDurableObject(env.ORGANIZATION_GATE.getByName(org), (_gate, { storage }) =>
    storage.sql.exec("SELECT interviewId, seconds, untilMs FROM lease").toArray(),
  );
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
    await gate.enter(lost.id, 900, { concurrentInterviewsMax: 1, secondsLeft: null });
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

  test("is told so by the backend as well", async () => {
    const interview = await newInterview({ configError: "ORGANIZATION_OUT_OF_MINUTES" });
    expect(await (await join(interview)).untilClosed()).toEqual(shown("organizationOutOfMinutes"));
  });
});
