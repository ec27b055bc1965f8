import { closeCodes } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { type EmulatorSession, emulatorSessions, scriptFaults, severGemini } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const questions = ["Why this scheme?", "What did you build last?", "Where do you see yourself?"];

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

async function openTab(interview: TestInterview): Promise<InterviewClient> {
  const client = await interview.connect();
  client.hello();
  return client;
}

/** Each began when the one before it was over, and one is left. */
function expectOneAfterAnother(sessions: readonly EmulatorSession[]): void {
  expect(sessions.filter(({ closed }) => closed === undefined)).toHaveLength(1);
  // Gemini refuses to resume while an earlier connection is open.
  expect(sessions.slice(1).map(({ resumedFromSession }) => resumedFromSession)).not.toContain(undefined);
}

async function expectToGoOn(client: InterviewClient): Promise<void> {
  await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
  client.answer();
  await client.heardTurns(2);
  expect(client.transcript().filter((line) => line.includes("welcome"))).toHaveLength(1);
}

describe("one connection to Gemini", () => {
  test.concurrent("is opened by two tabs that come at once, and one of them is told of the other", async () => {
    const interview = await newInterview({ questions });
    const tabs = await Promise.all([openTab(interview), openTab(interview)]);
    const left = await vi.waitFor(() => {
      const [tab, ...others] = tabs.filter(({ closed }) => closed === undefined);
      if (!tab || others.length > 0) throw new Error("Both are there.");
      return tab;
    });
    expect(tabs.find((tab) => tab !== left)?.closed?.code).toBe(closeCodes.superseded.code);
    await expectToGoOn(left);
    expect(await emulatorSessions(interview.session.config.instructions)).toHaveLength(1);
    await end(left);
  });

  test.concurrent("follows another when the page is reloaded during the move", async () => {
    const interview = await newInterview({ questions });
    const marker = interview.session.config.instructions;
    await scriptFaults(marker, [
      { when: { moment: "turnEnd", turn: 1 }, fault: { kind: "goAway", timeLeftSeconds: 50, closesAfterSeconds: 600 } },
      { when: { moment: "setup", connection: 2 }, fault: { kind: "stall", seconds: 40 } },
    ]);
    const before = await openTab(interview);
    await before.heardTurns(1);
    await vi.waitFor(async () => expect(await emulatorSessions(marker)).toHaveLength(2), { timeout: 10_000 });
    before.close();
    const after = await openTab(interview);
    await expectToGoOn(after);
    const sessions = await emulatorSessions(marker);
    expect(sessions).toHaveLength(2);
    expectOneAfterAnother(sessions);
    await end(after);
  });

  test.concurrent("is made again once, however often the page is reloaded while there is none", async () => {
    const interview = await newInterview({ questions });
    const marker = interview.session.config.instructions;
    const first = await openTab(interview);
    await first.heardTurns(1);
    await severGemini(marker);
    await first.until(() => first.all("state").at(-1)?.phase === "reconnecting", "reconnecting");
    const tabs = await Promise.all(Array.from({ length: 5 }, () => openTab(interview)));
    const left = await vi.waitFor(() => {
      const [tab, ...others] = tabs.filter(({ closed }) => closed === undefined);
      if (!tab || others.length > 0) throw new Error("There is more than one.");
      return tab;
    });
    await expectToGoOn(left);
    const sessions = await emulatorSessions(marker);
    expect(sessions).toHaveLength(2);
    expectOneAfterAnother(sessions);
    await end(left);
  });
});
