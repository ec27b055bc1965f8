import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, builds, connectLive, inputText, open, outputText } from "./live-client.ts";

const systemInstruction = [
  "You interview people.",
  "Organisation: Northfield University",
  "Questions:",
  "1. Why this scheme?",
  "2. Which team did you lead?",
].join("\n");

const firstTurn =
  "Hello, and welcome to Northfield University. I will ask you a few questions. Take the time you need for each. Why this scheme?";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

describe.each(Object.keys(builds) as (keyof typeof builds)[])("the %s build of the SDK", (build) => {
  it("is greeted, asked every question in order, and told goodbye with the end tool", async () => {
    const config = {
      systemInstruction,
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      tools: [{ functionDeclarations: [{ name: "end_interview" }] }],
    };
    const client = await connectLive({ url: emulator.url, build, config });
    open(client);
    await client.turnsComplete(1);
    expect(outputText(client.messages)).toBe(firstTurn);

    sendAnswer(client.session, 2_000);
    await client.turnsComplete(2);
    sendAnswer(client.session);
    await client.until(() => client.messages.some((message) => message.toolCall));
    const call = client.messages.find((message) => message.toolCall)?.toolCall?.functionCalls?.[0];
    expect(call).toMatchObject({ name: "end_interview", args: {} });
    client.session.sendToolResponse({ functionResponses: { id: call?.id ?? "", name: "end_interview", response: {} } });
    await client.turnsComplete(3);

    expect(outputText(client.messages)).toBe(
      `${firstTurn}I see, thank you. Which team did you lead?Thank you, that was my last question. It was good to speak with you. Goodbye.`,
    );
    expect(inputText(client.messages)).toContain(" (spoke for 2.0 s; the built-in interviewer does not transcribe)");
    client.session.close();
    await client.until(() => emulator.sessions().at(-1)?.closed);
    const report = emulator.sessions().at(-1);
    expect(report?.closed).toEqual({ by: "client", code: 1005, reason: "" });
    expect(report?.usage).toEqual(client.messages.flatMap(({ usageMetadata }) => usageMetadata ?? []));
    expect(emulator.sessionAudio(report?.number ?? 0)).toEqual(Buffer.concat(audioChunks(client.messages)));
  });
});
