import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultScript, type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, type LiveClient, open, outputText } from "./live-client.ts";
import { scriptedInterview } from "./scripted-interview.ts";

const greeting =
  "Hello, and welcome. I will ask you a few questions. Take the time you need for each. Why this scheme?";

let emulator: GeminiEmulator;
/** For what must happen while a turn is being said. */
let slow: GeminiEmulator;
beforeAll(async () => {
  [emulator, slow] = await Promise.all([
    startGeminiEmulator({ port: 0, timeScale: 20, speech: "tone" }),
    startGeminiEmulator({ port: 0, timeScale: 4, speech: "tone" }),
  ]);
});
afterAll(() => Promise.all([emulator.close(), slow.close()]));

type TurnFaultKind = "silentTurn" | "thoughts" | "bundles" | "bigFrames" | "falseStart" | "earlyComplete";

/** A connection whose turn with this number is odd in this way. */
async function oddTurn(kind: TurnFaultKind, turn: number) {
  const faults: FaultScript[] = [{ when: { moment: "turnStart", turn }, fault: { kind } }];
  const client = await scriptedInterview(emulator, { faults }).connect();
  open(client);
  return client;
}

const contents = (client: LiveClient) => client.messages.flatMap((message) => message.serverContent ?? []);
const sentAudio = () => emulator.sessionAudio(emulator.sessions().at(-1)?.number ?? 0);

describe("an odd turn of the interviewer", () => {
  it("is silent: transcription in one message, no sound, nothing said in the bill, and the interview goes on", async () => {
    const client = await oddTurn("silentTurn", 1);
    await client.turnsComplete(1);
    expect(contents(client)).toEqual([
      {},
      { outputTranscription: { text: greeting } },
      { generationComplete: true },
      { turnComplete: true },
    ]);
    expect(client.messages.find((message) => message.usageMetadata)?.usageMetadata).not.toHaveProperty(
      "responseTokenCount",
    );
    sendAnswer(client.session);
    await client.turnsComplete(2);
    expect(outputText(client.messages)).toMatch(/Which team did you lead\?$/);
    expect(audioChunks(client.messages).length).toBeGreaterThan(0);
    client.session.close();
  });

  it("holds thoughts, alone and beside the sound, which is otherwise the same", async () => {
    const client = await oddTurn("thoughts", 1);
    await client.turnsComplete(1);
    const parts = contents(client).map((content) => content.modelTurn?.parts ?? []);
    expect(parts.some((each) => each.length === 1 && each[0]?.thought)).toBe(true);
    expect(parts.some((each) => each[0]?.thought && each[1]?.inlineData)).toBe(true);
    expect(outputText(client.messages)).toBe(greeting);
    expect(Buffer.concat(audioChunks(client.messages))).toEqual(sentAudio());
    client.session.close();
  });

  it("comes in bundles with empty messages between, and loses nothing", async () => {
    const client = await oddTurn("bundles", 1);
    await client.turnsComplete(1);
    const all = contents(client);
    expect(all.filter((content) => Object.keys(content).length === 0).length).toBeGreaterThan(5);
    expect(all.some((content) => (content.modelTurn?.parts?.length ?? 0) > 1 && content.outputTranscription)).toBe(
      true,
    );
    const ends = all.filter((content) => content.generationComplete);
    expect(ends).toHaveLength(1);
    expect(ends[0]?.modelTurn ?? ends[0]?.outputTranscription).toBeDefined();
    expect(outputText(client.messages)).toBe(greeting);
    expect(Buffer.concat(audioChunks(client.messages))).toEqual(sentAudio());
    client.session.close();
  });

  it("comes in frames of 300 KB", async () => {
    const client = await oddTurn("bigFrames", 1);
    await client.turnsComplete(1);
    const lengths = contents(client).flatMap(
      (content) => content.modelTurn?.parts?.[0]?.inlineData?.data?.length ?? [],
    );
    expect(lengths.length).toBeGreaterThan(0);
    expect(new Set(lengths)).toEqual(new Set([300_000]));
    expect(outputText(client.messages)).toBe(greeting);
    expect(Buffer.concat(audioChunks(client.messages))).toEqual(sentAudio());
    client.session.close();
  });

  it.each([
    ["in the middle of its sound", (client: LiveClient) => audioChunks(client.messages).length > 3],
    [
      "when all of it was sent",
      (client: LiveClient) => contents(client).some((content) => content.generationComplete === true),
    ],
  ])("goes on for a moment when it is interrupted %s", async (_, moment) => {
    const faults: FaultScript[] = [{ when: { moment: "turnStart" }, fault: { kind: "staleAudio" } }];
    const client = await scriptedInterview(slow, { faults }).connect();
    open(client);
    await client.until(() => moment(client));
    sendAnswer(client.session);
    await client.turnsComplete(1);
    const interrupted = client.messages.findIndex((message) => message.serverContent?.interrupted);
    const complete = client.messages.findIndex((message) => message.serverContent?.turnComplete);
    expect(audioChunks(client.messages.slice(interrupted, complete))).toHaveLength(6);
    client.session.close();
  });

  it("is cut off before its first frame, and then said", async () => {
    const client = await oddTurn("falseStart", 1);
    await client.turnsComplete(2);
    expect(contents(client).slice(0, 3)).toEqual([{ interrupted: true }, { turnComplete: true }, {}]);
    expect(outputText(client.messages)).toBe(greeting);
    expect(Buffer.concat(audioChunks(client.messages))).toEqual(sentAudio());
    client.session.close();
  });

  it("is complete while it must still be playing, and can then be interrupted once", async () => {
    const client = await oddTurn("earlyComplete", 1);
    await client.turnsComplete(1);
    expect(contents(client).filter((content) => content.interrupted)).toEqual([]);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    const all = contents(client);
    expect(all.filter((content) => content.interrupted)).toEqual([{ interrupted: true }]);
    const interrupted = all.findIndex((content) => content.interrupted);
    expect(all.findIndex((content) => content.turnComplete)).toBeLessThan(interrupted);
    expect(outputText(client.messages)).toMatch(/Which team did you lead\?$/);
    client.session.close();
  });

  it("is one of them, and the next is ordinary", async () => {
    const client = await oddTurn("silentTurn", 2);
    for (const turn of [1, 2]) {
      await client.turnsComplete(turn);
      sendAnswer(client.session);
    }
    await client.turnsComplete(3);
    const turns = emulator
      .sessions()
      .at(-1)
      ?.turns.map((turn) => turn.audioSentSamples > 0);
    expect(turns).toEqual([true, false, true]);
    client.session.close();
  });
});
