import { interviewerAudioRateHz } from "@mockingbird/domain";
import type { TurnTaking } from "@mockingbird/proto";
import { describe, expect, test, vi } from "vitest";
import { type EmulatorSession, emulatorSessions, scriptHeard, severGemini } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview } from "./new-interview.ts";

const questions = ["Why this scheme?", "What did you build last?"];
const patient: TurnTaking = { patience: "long", pushToTalk: false };
const pushToTalk: TurnTaking = { patience: "normal", pushToTalk: true };

async function greeted(turnTaking?: TurnTaking): Promise<{ client: InterviewClient; marker: string }> {
  const interview = await newInterview({ questions });
  const client = await interview.connect();
  client.hello(0, turnTaking);
  await client.heardTurns(1);
  return { client, marker: interview.session.config.instructions };
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

/** How Gemini was asked to find the end of an answer. */
function detectionOf(session: EmulatorSession | undefined): unknown {
  return session?.setup.realtimeInputConfig?.automaticActivityDetection;
}

async function untilSessions(marker: string, count: number): Promise<EmulatorSession[]> {
  await vi.waitFor(async () => expect(await emulatorSessions(marker)).toHaveLength(count), { timeout: 5_000 });
  return emulatorSessions(marker);
}

const greetings = (client: InterviewClient) => client.transcript().filter((line) => line.includes("welcome"));

describe("patience", () => {
  test.concurrent("is asked of Gemini from the first connection on", async () => {
    const { client, marker } = await greeted(patient);
    expect(detectionOf((await emulatorSessions(marker))[0])).toMatchObject({ silenceDurationMs: 2_500 });
    await end(client);
  });

  test.concurrent("of a candidate who has chosen none is the organisation's; a choice wins over it", async () => {
    for (const [turnTaking, silenceDurationMs] of [
      [null, 2_500],
      [{ patience: "short", pushToTalk: false }, 500],
    ] as const) {
      const interview = await newInterview({ questions, config: { patience: "long" } });
      const client = await interview.connect();
      client.hello(0, turnTaking);
      await client.heardTurns(1);
      const sessions = await emulatorSessions(interview.session.config.instructions);
      expect(sessions.map(detectionOf)).toEqual([expect.objectContaining({ silenceDurationMs })]);
      await end(client);
    }
  });

  test.concurrent("that changes takes effect at the next quiet moment, without another greeting", async () => {
    const { client, marker } = await greeted();
    client.send({ type: "setTurnTaking", turnTaking: patient });
    const [first, second] = await untilSessions(marker, 2);
    expect(detectionOf(first)).toMatchObject({ silenceDurationMs: 900 });
    expect(detectionOf(second)).toMatchObject({ silenceDurationMs: 2_500 });
    expect(second?.resumedFromSession).toBe(first?.number);
    client.answer();
    await client.heardTurns(2);
    expect(greetings(client)).toHaveLength(1);
    await end(client);
  });

  test.concurrent("that changes while the interviewer speaks cuts nothing off", async () => {
    const interview = await newInterview({ questions });
    const marker = interview.session.config.instructions;
    const client = await interview.connect();
    client.hello();
    await client.until(() => client.all("audio").length > 0, "the interviewer's voice");
    client.send({ type: "setTurnTaking", turnTaking: patient });
    const [first, second] = await untilSessions(marker, 2);
    expect(first?.turns).toEqual([expect.objectContaining({ interrupted: false })]);
    expect(second?.resumedFromSession).toBe(first?.number);
    expect(client.all("interrupted")).toEqual([]);
    expect(client.transcript()).toHaveLength(1);
    await end(client);
  });

  test.concurrent("of any length ends with the done button", async () => {
    const { client } = await greeted(patient);
    // Speech and not one frame of silence after it: nothing but the button can have ended the answer.
    client.answer();
    await client.heardTurns(2);
    await end(client);
  });

  test.concurrent("bears a pause that is shorter, and takes both parts for one answer", async () => {
    const { client, marker } = await greeted(patient);
    await scriptHeard(marker, ["Because I like to teach, and to learn."]);
    client.speak(600);
    client.pause(1_500);
    client.answer();
    await client.heardTurns(2);
    expect(client.transcript().filter((line) => line.startsWith("candidate"))).toEqual([
      "candidate: Because I like to teach, and to learn.",
    ]);
    expect((await emulatorSessions(marker))[0]?.turns).toHaveLength(2);
    await end(client);
  });
});

describe("with push-to-talk", () => {
  test.concurrent("nothing is sent but what is said while the key is down, and the half second before", async () => {
    const { client, marker } = await greeted(pushToTalk);
    client.speak(2_000);
    client.send({ type: "talk", talking: true });
    client.speak(1_000);
    client.send({ type: "talk", talking: false });
    client.speak(2_000);
    await client.heardTurns(2);
    const [session, ...others] = await emulatorSessions(marker);
    expect(others).toEqual([]);
    expect(detectionOf(session)).toEqual({ disabled: true });
    expect(session?.audioReceivedSeconds).toBe(1.5);
    expect(session?.framesReceived).toMatchObject({
      "realtimeInput.activityStart": 1,
      "realtimeInput.activityEnd": 1,
    });
    expect(session?.framesReceived).not.toHaveProperty("realtimeInput.audioStreamEnd");
    await end(client);
  });

  test.concurrent("silence ends no answer, and the key interrupts", async () => {
    const { client, marker } = await greeted(pushToTalk);
    client.send({ type: "talk", talking: true });
    client.speak(600);
    client.pause(4_000);
    client.speak(600);
    client.send({ type: "talk", talking: false });
    await client.until(() => client.all("state").at(-1)?.phase === "interviewerSpeaking", "the reply");
    client.send({ type: "talk", talking: true });
    await client.until(() => client.all("interrupted").length === 1, "silence");
    client.speak(600);
    client.send({ type: "talk", talking: false });
    await client.heardTurns(3);
    expect((await emulatorSessions(marker))[0]?.turns.map(({ interrupted }) => interrupted)).toEqual([
      false,
      true,
      false,
    ]);
    await end(client);
  });

  test.concurrent("an answer that the connection broke in is taken up by the next one", async () => {
    const { client, marker } = await greeted(pushToTalk);
    client.send({ type: "talk", talking: true });
    client.speak(600);
    await vi.waitFor(async () => expect((await emulatorSessions(marker))[0]?.audioReceivedSeconds).toBe(0.6));
    await severGemini(marker);
    await client.until(() => client.all("state").at(-1)?.phase === "reconnecting", "reconnecting");
    client.speak(400);
    client.send({ type: "talk", talking: false });
    await client.heardTurns(2);
    const [, second] = await emulatorSessions(marker);
    expect(second?.framesReceived).toMatchObject({ "realtimeInput.activityStart": 1, "realtimeInput.activityEnd": 1 });
    expect(second?.audioReceivedSeconds).toBe(0.4);
    await end(client);
  });
});

test.concurrent("whatever races, one connection to Gemini follows another", async () => {
  const { client, marker } = await greeted();
  client.send({ type: "setTurnTaking", turnTaking: pushToTalk });
  client.send({ type: "setTurnTaking", turnTaking: patient });
  client.speak(400);
  await severGemini(marker);
  client.send({ type: "setTurnTaking", turnTaking: { patience: "short", pushToTalk: false } });
  client.answer();
  await client.heardTurns(2);
  await vi.waitFor(async () => {
    const sessions = await emulatorSessions(marker);
    expect(detectionOf(sessions.at(-1))).toMatchObject({ silenceDurationMs: 500 });
    // A resumption is refused while an earlier connection is open, so each of these came after the one before was gone.
    expect(sessions.slice(1).every(({ resumedFromSession }) => resumedFromSession !== undefined)).toBe(true);
    expect(sessions.filter(({ closed }) => closed === undefined)).toHaveLength(1);
  });
  expect(greetings(client)).toHaveLength(1);
  await end(client);
});

test.concurrent("the goodbye is heard to its end before the room closes", async () => {
  const { client } = await greeted();
  client.answer();
  await client.heardTurns(2);
  client.answer();
  await client.until(() => client.all("audio").some(({ generation }) => generation === 3), "the goodbye");
  const goodbyeFromMs = performance.now();
  await client.untilClosed();
  const goodbye = client.all("audio").filter(({ generation }) => generation === 3);
  const lengthMs = (goodbye.reduce((sum, { pcm }) => sum + pcm.byteLength / 2, 0) / interviewerAudioRateHz) * 1000;
  expect(lengthMs).toBeGreaterThan(1_000);
  expect(performance.now() - goodbyeFromMs).toBeGreaterThan(lengthMs - 100);
  expect(client.all("ended")).toEqual([{ type: "ended", cause: "interviewer_finished" }]);
});
