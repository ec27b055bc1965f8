import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { pauseSecondsMax, reconnectGraceSeconds } from "@mockingbird/domain";
import { describe, expect, test } from "vitest";
import { useClock } from "./clock.ts";
import { emulatorSessions } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { letPass, objectOf } from "./let-pass.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const clock = useClock();
const pausedSeconds = 200;
const questions = ["Why this scheme?", "What did you build last?", "What went wrong?"];

const phaseOf = (client: InterviewClient) => client.all("state").at(-1)?.phase;
const listens = (client: InterviewClient) => client.until(() => phaseOf(client) === "listening", "listening");

async function listening(mayPause = true): Promise<{ interview: TestInterview; client: InterviewClient }> {
  const interview = await newInterview({ questions, mayPause });
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  await listens(client);
  return { interview, client };
}

async function end(interview: TestInterview, client: InterviewClient) {
  // The backend's clock was not put forward.
  clock.reset();
  client.send({ type: "endInterview" });
  await client.untilClosed();
  return interview.delivered();
}

const interviewersTurns = async (interview: TestInterview, client: InterviewClient) =>
  (await end(interview, client)).turns.filter(({ speaker }) => speaker === "interviewer").map(({ text }) => text);

/** In how many ms a deadline is due. */
function dueInMs(interview: TestInterview, deadline: string): Promise<number> {
  return runInDurableObject(objectOf(interview), (_object, { storage }) => {
    const row = storage.sql.exec<{ atMs: number }>("SELECT atMs FROM deadline WHERE name = ?", deadline).one();
    return row.atMs - Date.now();
  });
}

describe("a question that was not understood", () => {
  test("is said again, spends no question, and is no answer", async () => {
    const { interview, client } = await listening();
    client.send({ type: "repeatQuestion" });
    await client.heardTurns(2);
    await listens(client);
    expect(client.all("progress").at(-1)).toMatchObject({ questionsAsked: 1, questionsTotal: 3 });
    client.answer();
    await client.heardTurns(3);
    await listens(client);
    expect(client.all("progress").at(-1)).toMatchObject({ questionsAsked: 2 });
    const said = await interviewersTurns(interview, client);
    expect(said[1]).toContain(questions[0]);
    expect(said[2]).toContain(questions[1]);
  });

  test("is asked for by nobody while the interviewer speaks", async () => {
    const interview = await newInterview({ questions });
    const client = await interview.connect();
    client.hello();
    await client.until(() => phaseOf(client) === "interviewerSpeaking", "speech");
    client.send({ type: "repeatQuestion" });
    await client.heardTurns(1);
    await listens(client);
    await client.answersPing();
    expect((await interviewersTurns(interview, client)).length).toBe(1);
  });
});

describe("a pause", () => {
  test("hears nothing, is over when the candidate says so, and ends with the question said again", async () => {
    const { interview, client } = await listening();
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    expect(client.all("state").at(-1)).toEqual({ type: "state", phase: "paused", pauseSecondsLeft: pauseSecondsMax });
    client.answer();
    clock.forward(pausedSeconds);
    await client.answersPing();
    expect(phaseOf(client)).toBe("paused");
    client.send({ type: "setPaused", paused: false });
    await client.heardTurns(2);
    await listens(client);
    expect(client.transcript()).toHaveLength(2);
    expect(client.transcript()[1]).toContain(questions[0]);
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "another pause");
    const again = client.all("state").at(-1);
    expect(again?.phase === "paused" && again.pauseSecondsLeft).toBeLessThanOrEqual(pauseSecondsMax - pausedSeconds);
    const { turns } = await end(interview, client);
    expect(turns.filter(({ speaker }) => speaker === "candidate")).toEqual([]);
  });

  test("leaves as much time as there was", async () => {
    const { interview, client } = await listening();
    await letPass(interview, "timeLeft");
    const before = client.all("timeLeft").at(-1)?.secondsLeft ?? 0;
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    clock.forward(pausedSeconds);
    await client.answersPing();
    client.send({ type: "setPaused", paused: false });
    await client.heardTurns(2);
    await letPass(interview, "timeLeft");
    expect(before - (client.all("timeLeft").at(-1)?.secondsLeft ?? 0)).toBeLessThan(60);
    await end(interview, client);
  });

  test("in the middle of a sentence silences it, keeps what was heard of it, and has it said again", async () => {
    const interview = await newInterview({ questions, mayPause: true });
    const client = await interview.connect();
    client.hello();
    await client.until(() => client.all("audio").length > 0, "the interviewer's voice");
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    const at = client.messages.findIndex(({ type }) => type === "interrupted");
    await client.answersPing();
    expect(client.messages.slice(at).filter(({ type }) => type === "audio")).toEqual([]);
    await client.until(() => client.all("caption").some(({ seq, final }) => seq === 1 && final), "the cut sentence");
    expect(client.all("caption").findLast(({ seq }) => seq === 1)).toMatchObject({ final: true, interrupted: true });
    client.send({ type: "setPaused", paused: false });
    await client.heardTurns(2);
    expect(client.transcript().at(-1)).toContain(questions[0]);
    await end(interview, client);
  });

  test("lets no sound through to Gemini, and asks nobody whether they are still there", async () => {
    const { interview, client } = await listening();
    const marker = interview.session.config.instructions;
    const [before] = await emulatorSessions(marker);
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    await client.answersPing();
    // What ends an answer for certain, which is silence, has been sent by now.
    const [paused] = await emulatorSessions(marker);
    client.speak(2_000);
    clock.forward(200);
    await client.answersPing();
    await letPass(interview, "idle");
    await client.answersPing();
    expect(phaseOf(client)).toBe("paused");
    const [after] = await emulatorSessions(marker);
    expect(after?.audioReceivedSeconds).toBe(paused?.audioReceivedSeconds);
    expect(after?.framesReceived["realtimeInput.text"]).toBe(before?.framesReceived["realtimeInput.text"]);
    await end(interview, client);
  });

  test("of a browser that goes away is still there when it comes back, and goes on from there", async () => {
    const { interview, client } = await listening();
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    client.close();
    await client.untilClosed();
    // A phone may sleep as long as the pause lasts, and its candidate has a minute after that.
    const waitsSeconds = (await dueInMs(interview, "grace")) / 1_000;
    expect(waitsSeconds).toBeGreaterThan(pauseSecondsMax + reconnectGraceSeconds - 30);
    const again = await interview.connect();
    again.hello();
    await again.until(() => phaseOf(again) === "paused", "the pause");
    again.send({ type: "setPaused", paused: false });
    await again.heardTurns(2);
    expect(again.transcript().at(-1)).toContain(questions[0]);
    await end(interview, again);
  });

  test("ends by itself when it has lasted as long as it may", async () => {
    const { interview, client } = await listening();
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    clock.forward(pauseSecondsMax);
    await client.answersPing();
    await letPass(interview, "resume");
    await client.heardTurns(2);
    await listens(client);
    client.send({ type: "setPaused", paused: true });
    await client.answersPing();
    expect(phaseOf(client)).toBe("listening");
    await end(interview, client);
  });

  test("outlives the object that kept it", async () => {
    const { interview, client } = await listening();
    client.send({ type: "setPaused", paused: true });
    await client.until(() => phaseOf(client) === "paused", "the pause");
    await abortAllDurableObjects();
    const again = await interview.connect();
    again.hello();
    await again.until(() => phaseOf(again) === "paused", "the pause");
    again.send({ type: "setPaused", paused: false });
    await again.until(
      () => again.all("caption").some(({ final, speaker }) => final && speaker === "interviewer"),
      "speech",
    );
    await listens(again);
    expect((await end(interview, again)).endCause).toBe("candidate_ended");
  });

  test("is not for an interview that may not be paused", async () => {
    const { interview, client } = await listening(false);
    client.send({ type: "setPaused", paused: true });
    await client.answersPing();
    expect(phaseOf(client)).toBe("listening");
    await end(interview, client);
  });
});
