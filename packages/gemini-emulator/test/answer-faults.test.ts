import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FaultScript, type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { inputText, open, outputText } from "./live-client.ts";
import { scriptedInterview } from "./scripted-interview.ts";

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

const said = "I led the rowing team for two years.";

/** A connection in which the candidate has answered once, and the reply is complete. */
async function answered(
  fault: Extract<FaultScript, { when: { moment: "answer" } }>["fault"],
  on: GeminiEmulator = emulator,
) {
  const script = {
    hear: [said, "And then I left."],
    faults: [{ when: { moment: "answer" as const, answer: 1 }, fault }],
  };
  const client = await scriptedInterview(on, script).connect();
  open(client);
  await client.turnsComplete(1);
  sendAnswer(client.session);
  await client.turnsComplete(2);
  return client;
}

describe("the transcription of an answer", () => {
  it("comes after the reply when it is late, and is whole", async () => {
    const client = await answered({ kind: "lateTranscript", seconds: 12 });
    await client.until(() => inputText(client.messages) === ` ${said}`);
    const first = client.messages.findIndex((message) => message.serverContent?.inputTranscription);
    expect(outputText(client.messages.slice(0, first))).toMatch(/Which team did you lead\?$/);
    expect(client.messages.slice(0, first).filter((message) => message.serverContent?.turnComplete)).toHaveLength(2);
    sendAnswer(client.session);
    await client.turnsComplete(3);
    expect(inputText(client.messages)).toBe(` ${said} And then I left.`);
    client.session.close();
  });

  it("comes while the reply is being spoken when it is a little late", async () => {
    const client = await answered({ kind: "lateTranscript", seconds: 0.4 }, slow);
    const first = client.messages.findIndex((message) => message.serverContent?.inputTranscription);
    expect(outputText(client.messages.slice(0, first))).toContain("I see");
    const complete = client.messages.findLastIndex((message) => message.serverContent?.turnComplete);
    expect(first).toBeLessThan(complete);
    expect(inputText(client.messages)).toBe(` ${said}`);
    client.session.close();
  });

  it("is missing, and the interview goes on", async () => {
    const client = await answered({ kind: "missingTranscript" });
    expect(inputText(client.messages)).toBe("");
    expect(outputText(client.messages)).toMatch(/Which team did you lead\?$/);
    expect(emulator.sessions().at(-1)?.heard).toEqual([]);
    sendAnswer(client.session);
    await client.turnsComplete(3);
    expect(inputText(client.messages)).toBe(" And then I left.");
    client.session.close();
  });

  it("is split in the middle of words, and joins to what was said", async () => {
    const client = await answered({ kind: "splitTranscript" });
    const fragments = client.messages.flatMap((message) => message.serverContent?.inputTranscription?.text ?? []);
    expect(fragments.slice(0, 4)).toEqual([" I", " led", " th", "e row"]);
    expect(fragments.join("")).toBe(` ${said}`);
    client.session.close();
  });
});
