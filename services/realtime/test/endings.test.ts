import { abortAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { describe, expect, test, vi } from "vitest";
import { emulatorSessions, scriptHeard } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";
import { storedIn } from "./stored-in.ts";

async function untilDelivered(interview: TestInterview) {
  return vi.waitFor(
    async () => {
      const accepted = (await interview.calls()).deliveries.filter((delivery) => delivery.accepted);
      expect(accepted.length).toBeGreaterThan(0);
      return accepted;
    },
    { timeout: 20_000 },
  );
}

describe("an object that dies in the middle of an interview", () => {
  test("submits every finished turn, once, when the candidate does not come back", async () => {
    const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?"] });
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(2);
    const finished = client.transcript();
    await abortAllDurableObjects();
    expect((await client.untilClosed()).code).toBe(1006);

    await letPass(interview, "grace");
    const [first, ...others] = await untilDelivered(interview);
    expect(others).toEqual([]);
    expect(first?.bundle.endCause).toBe("internal_error");
    expect(first?.bundle.turns.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(finished);
    expect(finished).toHaveLength(3);

    await abortAllDurableObjects();
    await runDurableObjectAlarm(objectOf(interview));
    expect((await interview.calls()).deliveries).toHaveLength(1);
  });

  test("goes on where it was when the candidate comes back", async () => {
    const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?"] });
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    const before = client.transcript();
    await abortAllDurableObjects();
    await client.untilClosed();

    const again = await interview.connect();
    again.hello();
    await again.until(() => again.all("state").some(({ phase }) => phase === "listening"), "listening");
    expect(again.transcript()).toEqual(before);
    again.answer();
    await again.heardTurns(2);
    expect(again.transcript()[2]).toContain("What did you build last?");
    const sessions = await emulatorSessions(interview.session.config.instructions);
    expect(sessions.map(({ resumedFromSession }) => resumedFromSession)).toEqual([undefined, sessions[0]?.number]);
    expect((await interview.calls()).configCalls).toBe(1);
    again.send({ type: "endInterview" });
    await again.untilClosed();
    const [delivery] = await untilDelivered(interview);
    expect(delivery?.bundle.endCause).toBe("candidate_ended");
  });
});

describe("a candidate who is gone", () => {
  test("has a minute to come back, and then the interview ends with what was said", async () => {
    const interview = await newInterview();
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    client.close();
    await client.untilClosed();
    await vi.waitFor(() => letPass(interview, "grace"));
    const [delivery] = await untilDelivered(interview);
    expect(delivery?.bundle.endCause).toBe("candidate_left");
    expect(delivery?.bundle.turns).toHaveLength(1);
  });

  test.each([
    ["says goodbye", (client: InterviewClient) => client.close(1000), 1000],
    ["says it in a way of its own", (client: InterviewClient) => client.close(4001), 4001],
    ["says nothing", (client: InterviewClient) => client.closeWithoutCode(), 1000],
  ])("and %s has the close answered, and need not wait for it", async (_how, leave, code) => {
    const client = await (await newInterview()).connect();
    client.hello();
    await client.until(() => client.all("welcome").length === 1, "a welcome");
    leave(client);
    // Unanswered, it would be 1006 after ten seconds.
    expect((await client.untilClosed()).code).toBe(code);
  });

  test("is followed by a second tab, which takes over", async () => {
    const interview = await newInterview();
    const first = await interview.connect();
    first.hello();
    await first.heardTurns(1);
    const second = await interview.connect();
    expect((await first.untilClosed()).code).toBe(4409);
    second.hello();
    await second.until(() => second.all("welcome").length === 1, "a welcome");
    expect(second.transcript()).toEqual(first.transcript());
    second.send({ type: "endInterview" });
    expect((await second.untilClosed()).code).toBe(1000);
    const third = await interview.connect();
    expect((await third.untilClosed()).code).toBe(4410);
  });
});

test("time that is up ends the interview as completed", async () => {
  const interview = await newInterview();
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  await client.until(({ messages }) => messages.at(-1)?.type === "state", "silence");
  await letPass(interview, "duration");
  await client.untilClosed();
  expect(client.all("ended")).toEqual([{ type: "ended", cause: "time_up" }]);
});

test("a delivery is tried again until the backend takes it", async () => {
  const interview = await newInterview({ submitFailures: 2 });
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.send({ type: "endInterview" });
  await client.untilClosed();
  const [accepted] = await untilDelivered(interview);
  const { deliveries } = await interview.calls();
  expect(deliveries.map((delivery) => delivery.accepted)).toEqual([false, false, true]);
  expect(deliveries.map(({ bundle }) => bundle)).toEqual(Array(3).fill(accepted?.bundle));
});

test("an object whose transcript was accepted empties itself", async () => {
  const interview = await newInterview();
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.send({ type: "endInterview" });
  await untilDelivered(interview);
  expect(await storedIn(interview)).toContain("record");
  await letPass(interview, "forget");
  await letPass(interview, "purge");
  expect(await storedIn(interview)).toEqual([]);
});

test("an answer that is cut short by the end is still transcribed", async () => {
  const interview = await newInterview();
  await scriptHeard(interview.session.config.instructions, ["And one more thing."]);
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.speak(600);
  client.send({ type: "endInterview" });
  await client.untilClosed();
  expect(client.all("ended")).toEqual([{ type: "ended", cause: "candidate_ended" }]);
  const [delivery] = await untilDelivered(interview);
  expect(delivery?.bundle.turns.map(({ text }) => text).at(-1)).toBe("And one more thing.");
  expect(delivery?.bundle.turns).toHaveLength(2);
});
