import { closeCodes } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { useClock } from "./clock.ts";
import { emulatorSessions } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { letPass } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const clock = useClock();

async function listening(): Promise<{ interview: TestInterview; client: InterviewClient }> {
  const questions = ["Why this scheme?", "What did you build last?", "What went wrong?", "What comes next?"];
  const interview = await newInterview({ questions });
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
  return { interview, client };
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

describe("a browser that says nothing", () => {
  test("for 20 seconds counts as gone, and may come back", async () => {
    const { interview, client } = await listening();
    clock.forward(20);
    await letPass(interview, "silence");
    expect(await client.untilClosed()).toEqual({ code: closeCodes.silent.code, reason: closeCodes.silent.sentence });
    clock.reset();
    const again = await interview.connect();
    again.hello();
    await again.until(() => again.all("welcome").length === 1, "a welcome");
    expect(again.transcript()).toEqual(client.transcript());
    await end(again);
  });

  test("but pings is there", async () => {
    const { interview, client } = await listening();
    clock.forward(19);
    await client.answersPing();
    clock.forward(5);
    await letPass(interview, "silence");
    await client.answersPing();
    await end(client);
  });

  test("not even hello, is let go of as well", async () => {
    const interview = await newInterview();
    const client = await interview.connect();
    clock.forward(20);
    await letPass(interview, "silence");
    expect((await client.untilClosed()).code).toBe(closeCodes.silent.code);
  });
});

describe("a candidate who has the floor and says nothing", () => {
  test("is asked after a while, and then the interview ends", async () => {
    const { interview, client } = await listening();
    await stayQuiet(interview, client, () => phasesOf(client).includes("thinking"));
    await client.heardTurns(2);
    await client.until(() => phasesOf(client).at(-1) === "listening", "listening");
    const [session] = await emulatorSessions(interview.session.config.instructions);
    expect(session?.framesReceived["realtimeInput.text"]).toBe(1);

    const askedAtMs = clock.aheadMs;
    await stayQuiet(interview, client, () => client.all("state").at(-1)?.phase === "ending");
    expect(clock.aheadMs - askedAtMs).toBeGreaterThanOrEqual(60_000);
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "candidate_idle" }]);
  });

  test("and answers when asked, is asked again before anything ends", async () => {
    const { interview, client } = await listening();
    await stayQuiet(interview, client, () => phasesOf(client).includes("thinking"));
    await client.heardTurns(2);
    client.answer();
    await client.heardTurns(3);
    await client.until(() => phasesOf(client).at(-1) === "listening", "listening");
    const thought = () => phasesOf(client).filter((phase) => phase === "thinking").length;
    const before = thought();
    await stayQuiet(interview, client, () => thought() > before);
    expect(client.all("ended")).toEqual([]);
    await end(client);
  });
});

const phasesOf = (client: InterviewClient) => client.all("state").map(({ phase }) => phase);

/** Lets time pass in which the browser does no more than ping, until something has come of it. */
async function stayQuiet(interview: TestInterview, client: InterviewClient, until: () => boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      if (until()) return;
      clock.forward(15);
      await client.answersPing();
      await letPass(interview, "idle");
      if (client.closed === undefined) await client.answersPing();
      expect(until()).toBe(true);
    },
    { timeout: 20_000 },
  );
}
