import { describe, expect, test, vi } from "vitest";
import { emulatorSessions, scriptHeard, severGemini } from "./emulator.ts";
import type { InterviewClient } from "./interview-client.ts";
import { newInterview, type TestInterview } from "./new-interview.ts";

const questions = ["Why this scheme?", "What did you build last?", "Where do you see yourself?"];

async function started(): Promise<{ interview: TestInterview; client: InterviewClient; marker: string }> {
  const interview = await newInterview({ questions });
  const client = await interview.connect();
  client.hello();
  return { interview, client, marker: interview.session.config.instructions };
}

async function end(client: InterviewClient): Promise<void> {
  client.send({ type: "endInterview" });
  await client.untilClosed();
}

const phasesOf = (client: InterviewClient) => client.all("state").map(({ phase }) => phase);
const sayings = (client: InterviewClient, speaker: string) =>
  client.transcript().filter((line) => line.startsWith(speaker));

describe("in a conversation", () => {
  test("the interviewer speaks first, and the phases follow the talk", async () => {
    const { client } = await started();
    await client.heardTurns(1);
    client.answer();
    await client.heardTurns(2);
    await client.until(() => phasesOf(client).length >= 6, "six phases");
    expect(phasesOf(client).slice(0, 6)).toEqual([
      "connecting",
      "interviewerSpeaking",
      "listening",
      "thinking",
      "interviewerSpeaking",
      "listening",
    ]);
    await end(client);
  });

  test("a candidate who speaks before the interviewer is there is given one interviewer", async () => {
    const { client, marker } = await started();
    client.speak(500);
    await client.heardTurns(1);
    expect(await emulatorSessions(marker)).toHaveLength(1);
    await end(client);
  });

  test("captions grow, and each ends with a final one", async () => {
    const { client } = await started();
    await client.heardTurns(1);
    const greeting = client.all("caption").filter(({ seq }) => seq === 1);
    expect(greeting.length).toBeGreaterThan(3);
    expect(greeting.map(({ final }) => final).lastIndexOf(false)).toBe(greeting.length - 2);
    for (const [index, { text }] of greeting.slice(0, -1).entries()) {
      expect(greeting[index + 1]?.text.startsWith(text)).toBe(true);
    }
    await end(client);
  });

  test("a candidate who speaks up silences the interviewer", async () => {
    const { client, marker } = await started();
    await scriptHeard(marker, ["Excuse me."]);
    await client.until(() => client.all("audio").length > 0, "the interviewer's voice");
    client.answer();
    await client.until(() => client.all("interrupted").length > 0, "silence");
    const at = client.messages.findIndex(({ type }) => type === "interrupted");
    const through = client.all("interrupted")[0]?.throughGeneration ?? 0;
    expect(through).toBe(1);
    await client.heardTurns(2);
    const stale = client.messages.slice(at).filter((message) => message.type === "audio" && message.generation <= 1);
    expect(stale).toEqual([]);
    const cut = client.all("caption").find(({ seq, final }) => seq === 1 && final);
    expect(cut?.interrupted).toBe(true);
    expect(cut?.text).not.toContain("Why this scheme?");
    expect(client.all("audio").some(({ generation }) => generation === 2)).toBe(true);
    expect(sayings(client, "candidate")).toEqual(["candidate: Excuse me."]);
    await end(client);
  });

  test("an answer can be typed", async () => {
    const { client } = await started();
    await client.heardTurns(1);
    client.send({ type: "textAnswer", text: "Because I like to teach." });
    await client.heardTurns(2);
    expect(client.transcript()).toEqual([
      expect.stringContaining(questions[0] ?? ""),
      "candidate: Because I like to teach.",
      expect.stringContaining(questions[1] ?? ""),
    ]);
    await end(client);
  });

  test("an answer that is typed silences the interviewer, and is answered", async () => {
    const { client } = await started();
    await client.until(() => client.all("audio").length > 0, "the interviewer's voice");
    client.send({ type: "textAnswer", text: "Let me begin." });
    await client.heardTurns(2);
    expect(client.all("interrupted")[0]).toEqual({ type: "interrupted", throughGeneration: 1 });
    const at = client.messages.findIndex(({ type }) => type === "interrupted");
    const stale = client.messages.slice(at).filter((message) => message.type === "audio" && message.generation <= 1);
    expect(stale).toEqual([]);
    expect(sayings(client, "candidate")).toEqual(["candidate: Let me begin."]);
    expect(phasesOf(client).slice(0, 4)).toEqual([
      "connecting",
      "interviewerSpeaking",
      "thinking",
      "interviewerSpeaking",
    ]);
    await end(client);
  });

  test("a muted microphone ends the answer", async () => {
    const { client, marker } = await started();
    await client.heardTurns(1);
    client.speak(600);
    client.send({ type: "setMuted", muted: true });
    await client.heardTurns(2);
    const [session] = await emulatorSessions(marker);
    expect(session?.framesReceived["realtimeInput.audioStreamEnd"]).toBe(1);
    await end(client);
  });

  test("a ping is answered with its own time", async () => {
    const { client } = await started();
    await client.until(() => client.all("welcome").length === 1, "a welcome");
    client.send({ type: "ping", clientTimeMs: 1_234 });
    await client.until(() => client.all("pong").length === 1, "a pong");
    expect(client.all("pong")).toEqual([{ type: "pong", clientTimeMs: 1_234 }]);
    await end(client);
  });
});

describe("when the connection to Gemini", () => {
  test("breaks, the conversation is resumed where it was, without another greeting", async () => {
    const { client, marker } = await started();
    await client.heardTurns(1);
    expect(await severGemini(marker)).toBe(1);
    await client.until(() => phasesOf(client).includes("reconnecting"), "reconnecting");
    await client.until(() => phasesOf(client).at(-1) === "listening", "listening");
    client.answer();
    await client.heardTurns(2);
    const spoken = sayings(client, "interviewer");
    expect(spoken[1]).toContain(questions[1]);
    expect(spoken.filter((line) => line.includes("welcome"))).toHaveLength(1);
    const sessions = await emulatorSessions(marker);
    expect(sessions.map(({ resumedFromSession }) => resumedFromSession)).toEqual([undefined, sessions[0]?.number]);
    await end(client);
  });

  test("breaks time and again, the interview ends as broken on our side, with what was said", async () => {
    const { client, interview, marker } = await started();
    await client.heardTurns(1);
    // The first connection and three more, of which the last is a session that was only told what had been said.
    for (let connection = 1; connection <= 4; connection++) {
      await vi.waitFor(async () => expect(await emulatorSessions(marker)).toHaveLength(connection), {
        timeout: 10_000,
      });
      await vi.waitFor(async () => expect(await severGemini(marker)).toBe(1));
    }
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_unavailable" }]);
    const resumed = (await emulatorSessions(marker)).map(({ resumedFromSession }) => resumedFromSession !== undefined);
    expect(resumed).toEqual([false, true, true, false]);
    await vi.waitFor(async () => {
      const [delivery] = (await interview.calls()).deliveries;
      expect(delivery?.bundle).toMatchObject({ endCause: "gemini_unavailable", turns: [{ speaker: "interviewer" }] });
    });
  });

  test("is refused, nobody tries again", async () => {
    const { client, marker } = await started();
    await client.heardTurns(1);
    await severGemini(marker, 1007, "Request contains an invalid argument.");
    await client.untilClosed();
    expect(client.all("ended")).toEqual([{ type: "ended", cause: "gemini_refused" }]);
    expect(await emulatorSessions(marker)).toHaveLength(1);
  });
});
