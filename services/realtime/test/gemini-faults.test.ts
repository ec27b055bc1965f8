import { describe, expect, test, vi } from "vitest";
import { type EmulatorSession, emulatorSessions, scriptFaults, scriptHeard, severGemini } from "./emulator.ts";
import { end, greetings, interruptedTurns, phasesOf, questions, sayings, startFaulty } from "./faulty-interview.ts";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview } from "./new-interview.ts";

/** Long enough for the watchdog's two silences, or a connection that is never accepted. */
async function untilLate(client: InterviewClient, condition: () => boolean, what: string): Promise<void> {
  await vi.waitFor(() => expect(condition(), what).toBe(true), { timeout: 40_000, interval: 20 });
  expect(client.closed).toBeUndefined();
}

const resumptions = (sessions: EmulatorSession[]) =>
  sessions.map(({ resumedFromSession }) => sessions.findIndex(({ number }) => number === resumedFromSession));

describe("when Gemini says that it will close the connection", () => {
  test.concurrent("the conversation moves in a quiet moment, and nobody notices", async () => {
    const { client, marker } = await startFaulty({
      when: { moment: "turnEnd", turn: 1 },
      fault: { kind: "goAway", timeLeftSeconds: 50, closesAfterSeconds: 600 },
    });
    await client.heardTurns(1);
    await vi.waitFor(async () => expect(await emulatorSessions(marker)).toHaveLength(2));
    client.answer();
    await client.heardTurns(2);
    const sessions = await emulatorSessions(marker);
    expect(resumptions(sessions)).toEqual([-1, 0]);
    expect(sessions[0]?.closed?.by).toBe("client");
    expect(phasesOf(client)).not.toContain("reconnecting");
    expect(client.all("interrupted")).toEqual([]);
    expect(greetings(client)).toHaveLength(1);
    expect(sayings(client, "interviewer")[1]).toContain(questions[1]);
    await end(client);
  });

  test.concurrent("in the middle of a sentence and falls silent, the sentence is closed as interrupted in time", async () => {
    const { client, marker } = await startFaulty({
      when: { moment: "midAudio", turn: 2 },
      fault: { kind: "goAway", timeLeftSeconds: 6, closesAfterSeconds: 600 },
    });
    await client.heardTurns(1);
    client.answer();
    await client.until(() => phasesOf(client).includes("reconnecting"), "the move");
    await client.heardTurns(3);
    const sessions = await emulatorSessions(marker);
    expect(sessions[0]?.closed?.by).toBe("client");
    expect(resumptions(sessions)).toEqual([-1, 0]);
    expect(interruptedTurns(client)).toHaveLength(1);
    expect(client.all("interrupted")).toEqual([{ type: "interrupted", throughGeneration: 2 }]);
    expect(greetings(client)).toHaveLength(1);
    expect(sayings(client, "interviewer").at(-1)).toContain(questions[1]);
    await end(client);
  });
});

describe("when the connection to Gemini breaks", () => {
  test.concurrent("in the middle of a sentence, the sentence is closed as interrupted, and asked for again", async () => {
    const { client, marker } = await startFaulty({ when: { moment: "midAudio", turn: 2 }, fault: { kind: "reset" } });
    await scriptHeard(marker, ["Because I like to teach."]);
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(3);
    expect(interruptedTurns(client)).toHaveLength(1);
    expect(greetings(client)).toHaveLength(1);
    expect(sayings(client, "candidate")).toEqual(["candidate: Because I like to teach."]);
    // The handle is older than the answer, so the new connection is told it.
    const [, second] = await emulatorSessions(marker);
    expect(second?.framesReceived.clientContent).toBe(1);
    expect(sayings(client, "interviewer").at(-1)).toContain(questions[1]);
    await end(client);
  });

  test.concurrent("what the candidate says meanwhile is kept, and answered", async () => {
    const { client, marker } = await startFaulty();
    await scriptHeard(marker, ["I was cut off."]);
    await client.heardTurns(1);
    await severGemini(marker);
    await client.until(() => phasesOf(client).includes("reconnecting"), "reconnecting");
    client.answer();
    await client.heardTurns(2);
    expect(sayings(client, "candidate")).toEqual(["candidate: I was cut off."]);
    const [, second] = await emulatorSessions(marker);
    expect(second?.audioReceivedSeconds).toBeGreaterThanOrEqual(0.6);
    await end(client);
  });

  test.concurrent("the candidate who says meanwhile that the answer is over gets a reply", async () => {
    const { client, marker } = await startFaulty();
    await scriptHeard(marker, ["I was cut off."]);
    await client.heardTurns(1);
    client.speak(600);
    await vi.waitFor(async () => expect((await emulatorSessions(marker))[0]?.audioReceivedSeconds).toBeCloseTo(0.6));
    await severGemini(marker);
    await client.until(() => phasesOf(client).includes("reconnecting"), "reconnecting");
    client.send({ type: "doneSpeaking" });
    await client.heardTurns(2);
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });

  test.concurrent("and the handle is no longer known, a new session is told what was said and greets nobody", async () => {
    const { client, marker } = await startFaulty(
      { when: { moment: "turnEnd", turn: 1 }, fault: { kind: "close", as: "internalError" } },
      { when: { moment: "setup", connection: 2 }, fault: { kind: "close", as: "unknownHandle" } },
    );
    await client.heardTurns(1);
    await client.until(() => phasesOf(client).includes("reconnecting"), "reconnecting");
    await client.until(() => phasesOf(client).at(-1) === "listening", "listening");
    client.answer();
    await client.heardTurns(2);
    const sessions = await emulatorSessions(marker);
    expect(sessions).toHaveLength(3);
    expect(sessions[2]?.resumedFromSession).toBeUndefined();
    expect(greetings(client)).toHaveLength(1);
    expect(sayings(client, "interviewer")[1]).toContain(questions[1]);
    await end(client);
  });

  test.concurrent("a model that takes no history in between is reminded in its instruction", async () => {
    const interview = await newInterview({ questions, config: { model: "gemini-3.1-flash-live-preview" } });
    const marker = interview.session.config.instructions;
    await scriptHeard(marker, ["Because I like to teach."]);
    await scriptFaults(marker, [{ when: { moment: "midAudio", turn: 2 }, fault: { kind: "reset" } }]);
    const client = await interview.connect();
    client.hello();
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(3);
    const [, second] = await emulatorSessions(marker);
    const instruction = second?.setup.systemInstruction.parts[0]?.text;
    expect(instruction).toContain("Said so far:\nCandidate: Because I like to teach.");
    expect(instruction).toContain("Do not greet again");
    expect(second?.framesReceived).not.toHaveProperty("clientContent");
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });

  test.concurrent("one that is never accepted is given up, and the next one serves", { timeout: 60_000 }, async () => {
    const { client, marker } = await startFaulty(
      { when: { moment: "turnEnd", turn: 1 }, fault: { kind: "reset" } },
      { when: { moment: "setup", connection: 2 }, fault: { kind: "stall" } },
    );
    await client.heardTurns(1);
    await client.until(() => phasesOf(client).includes("reconnecting"), "reconnecting");
    await untilLate(client, () => phasesOf(client).at(-1) === "listening", "listening");
    expect(resumptions(await emulatorSessions(marker)).at(-1)).toBe(0);
    await end(client);
  });
});

describe("when Gemini stays silent", () => {
  test.concurrent("in the middle of a sentence, it is nudged, then left for a new connection", {
    timeout: 60_000,
  }, async () => {
    const { client, marker } = await startFaulty({ when: { moment: "midAudio", turn: 2 }, fault: { kind: "stall" } });
    await client.heardTurns(1);
    client.answer();
    await untilLate(client, () => sayings(client, "interviewer").length === 3, "a third turn");
    const sessions = await emulatorSessions(marker);
    expect(resumptions(sessions)).toEqual([-1, 0]);
    expect(interruptedTurns(client)).toHaveLength(1);
    expect(sayings(client, "interviewer").at(-1)).toContain(questions[1]);
    await end(client);
  });

  test.concurrent("after an answer, a nudge brings the reply", { timeout: 60_000 }, async () => {
    const { client, marker } = await startFaulty();
    await client.heardTurns(1);
    client.send({ type: "doneSpeaking" });
    await untilLate(client, () => sayings(client, "interviewer").length === 2, "the reply");
    const [session, ...others] = await emulatorSessions(marker);
    expect(others).toEqual([]);
    expect(session?.framesReceived["realtimeInput.text"]).toBe(1);
    await end(client);
  });

  test.concurrent("for a whole turn, the captions say it, and the conversation goes on", async () => {
    const { client } = await startFaulty({ when: { moment: "turnStart", turn: 2 }, fault: { kind: "silentTurn" } });
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(2);
    expect(client.all("audio").some(({ generation }) => generation === 2)).toBe(false);
    expect(sayings(client, "interviewer")[1]).toContain(questions[1]);
    client.answer();
    await client.heardTurns(3);
    await client.until(
      () => client.all("audio").some(({ generation }) => generation === 3),
      "the sound of the next turn",
    );
    await end(client);
  });
});
