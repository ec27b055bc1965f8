import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { closeCodes } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { scriptHeard } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const accessRemoved = { code: closeCodes.accessRemoved.code, reason: closeCodes.accessRemoved.sentence };

async function talking(): Promise<{ interview: TestInterview; client: InterviewClient }> {
  const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?"] });
  await scriptHeard(interview.session.config.instructions, ["Because I like to teach."]);
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.answer();
  await client.heardTurns(2);
  return { interview, client };
}

async function asked(interview: TestInterview, times: number): Promise<void> {
  await vi.waitFor(async () => expect((await interview.calls()).standingCalls).toBe(times), 20_000);
}

/** Seconds until the object does this; undefined when it will not. */
function secondsUntil(interview: TestInterview, deadline: string): Promise<number | undefined> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const [row] = storage.sql.exec<{ atMs: number }>("SELECT atMs FROM deadline WHERE name = ?", deadline).toArray();
    return row && (row.atMs - Date.now()) / 1000;
  });
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

describe("somebody who is no member any more", () => {
  test("is told so, and what was said until then is delivered", async () => {
    const { interview, client } = await talking();
    const said = client.transcript();
    await interview.stand("removed");
    await letPass(interview, "standing");
    expect(await client.untilClosed()).toEqual(accessRemoved);
    expect(client.all("ended")).toEqual([]);
    const { endCause, turns } = await interview.delivered();
    expect(endCause).toBe("access_removed");
    expect(turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(said);
    expect((await (await interview.connect()).untilClosed()).code).toBe(closeCodes.interviewOver.code);
  });

  test("has the interview ended though they are away", async () => {
    const { interview, client } = await talking();
    await interview.stand("removed");
    client.close();
    await client.untilClosed();
    await letPass(interview, "standing");
    expect((await interview.delivered()).endCause).toBe("access_removed");
  });

  test("has it ended though the object died meanwhile", async () => {
    const { interview, client } = await talking();
    await interview.stand("removed");
    await abortAllDurableObjects();
    await client.untilClosed();
    await letPass(interview, "standing");
    expect((await interview.delivered()).endCause).toBe("access_removed");
  });
});

describe("somebody who still is a member", () => {
  test("goes on, and is asked about again within 20 seconds for as long as the interview lasts", async () => {
    const { interview, client } = await talking();
    expect(await secondsUntil(interview, "standing")).toBeLessThanOrEqual(20);
    for (const times of [1, 2]) {
      await letPass(interview, "standing");
      await asked(interview, times);
      expect(await secondsUntil(interview, "standing")).toBeLessThanOrEqual(20);
    }
    await client.answersPing();
    await end(client);
    expect(await secondsUntil(interview, "standing")).toBeUndefined();
  });

  test("goes on while the backend cannot say, which is asked again sooner", async () => {
    const { interview, client } = await talking();
    await interview.stand("away");
    await letPass(interview, "standing");
    await asked(interview, 1);
    await vi.waitFor(async () => expect(await secondsUntil(interview, "standing")).toBeLessThanOrEqual(5));
    await client.answersPing();
    await interview.stand("removed");
    await letPass(interview, "standing");
    expect(await client.untilClosed()).toEqual(accessRemoved);
  });

  test("ends in their own way, though the backend answers only then", async () => {
    const { interview, client } = await talking();
    await interview.stand("away");
    await letPass(interview, "standing");
    await end(client);
    await asked(interview, 1);
    expect((await interview.delivered()).endCause).toBe("candidate_ended");
    expect(await secondsUntil(interview, "standing")).toBeUndefined();
  });
});
