import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { pcm, sendAnswer, sendAudio } from "./candidate-audio.ts";
import { connectLive, inputText, open, outputText } from "./live-client.ts";

const systemInstruction = "Questions:\n1. Why this scheme?\n2. Which team did you lead?";
const legacyModel = "gemini-3.1-flash-live-preview";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

const lastReport = () => emulator.sessions().at(-1);

describe("the candidate's turn", () => {
  it("is heard as scripted, in fragments, before the reply to it", async () => {
    emulator.script({ instructionIncludes: "Ada", hear: ["I led the rowing team for two years.", "Nothing."] });
    const config = { systemInstruction: `You are talking to Ada.\n${systemInstruction}`, inputAudioTranscription: {} };
    const client = await connectLive({ url: emulator.url, config });
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toBe(" I led the rowing team for two years.");
    const heard = client.messages.flatMap((message, index) =>
      message.serverContent?.inputTranscription ? [index] : [],
    );
    const reply = client.messages.findLastIndex((message) => message.serverContent?.outputTranscription);
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.at(-1)).toBeLessThan(reply);
    client.session.close();
  });

  it("does not use up what is scripted for another interview", async () => {
    emulator.script({ instructionIncludes: "Grace", hear: ["Something else."] });
    const client = await connectLive({ url: emulator.url, config: { systemInstruction, inputAudioTranscription: {} } });
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session, 1_500);
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toBe(" (spoke for 1.5 s; the built-in interviewer does not transcribe)");
    expect(lastReport()).toMatchObject({ audioReceivedSeconds: 2.7, heard: [inputText(client.messages).trim()] });
    client.session.close();
  });

  it("ends when the microphone's stream does", async () => {
    const client = await connectLive({ url: emulator.url, config: { systemInstruction, inputAudioTranscription: {} } });
    open(client);
    await client.turnsComplete(1);
    sendAudio(client.session, pcm(700, 0.3));
    client.session.sendRealtimeInput({ audioStreamEnd: true });
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toContain("spoke for 0.7 s");
    client.session.close();
  });

  it("lasts from activity start to activity end when detection is off, and nothing outside counts", async () => {
    const client = await connectLive({
      url: emulator.url,
      config: {
        systemInstruction,
        inputAudioTranscription: {},
        realtimeInputConfig: { automaticActivityDetection: { disabled: true } },
      },
    });
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session);
    client.session.sendRealtimeInput({ activityStart: {} });
    sendAudio(client.session, Buffer.concat([pcm(300, 0.3), pcm(2_000, 0), pcm(300, 0.3)]));
    client.session.sendRealtimeInput({ activityEnd: {} });
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toBe(" (spoke for 2.6 s; the built-in interviewer does not transcribe)");
    client.session.close();
  });

  it("gets one reply when text is typed while speaking", async () => {
    const client = await connectLive({ url: emulator.url, config: { systemInstruction } });
    open(client);
    await client.turnsComplete(1);
    sendAudio(client.session, pcm(500, 0.3));
    client.session.sendRealtimeInput({ text: "I would rather type." });
    sendAudio(client.session, pcm(2_000, 0));
    await client.turnsComplete(2);
    expect(lastReport()?.turns).toHaveLength(2);
    expect(outputText(client.messages)).toMatch(/Which team did you lead\?$/);
    client.session.close();
  });
});

describe("the legacy 3.1 model", () => {
  it("takes clientContent as history only, and speaks first when given realtime text", async () => {
    const client = await connectLive({
      url: emulator.url,
      model: legacyModel,
      config: { systemInstruction, outputAudioTranscription: {} },
    });
    open(client);
    client.session.sendRealtimeInput({ text: " " });
    await client.turnsComplete(1);
    expect(lastReport()?.turns).toHaveLength(1);
    expect(outputText(client.messages)).toMatch(/^Hello, and welcome\..+Why this scheme\?$/);
    client.session.close();
  });

  it("closes on a history that holds its own turns", async () => {
    const client = await connectLive({ url: emulator.url, model: legacyModel, config: { systemInstruction } });
    client.session.sendClientContent({ turns: [{ role: "model", parts: [{ text: "Hello." }] }] });
    await client.until(() => client.closes.length > 0);
    expect(client.closes).toEqual([{ code: 1007, reason: "Request contains an invalid argument." }]);
  });

  it("hears the whole utterance in one fragment, asked or not, and waits for the answer to its tool call", async () => {
    const client = await connectLive({
      url: emulator.url,
      model: legacyModel,
      config: { systemInstruction, tools: [{ functionDeclarations: [{ name: "end_interview" }] }] },
    });
    client.session.sendRealtimeInput({ text: " " });
    for (const turn of [1, 2]) {
      await client.turnsComplete(turn);
      sendAnswer(client.session);
    }
    await client.until(() => client.messages.some((message) => message.toolCall));
    const heard = client.messages.filter((message) => message.serverContent?.inputTranscription);
    expect(heard).toHaveLength(2);
    const complete = () => client.messages.filter((message) => message.serverContent?.generationComplete).length;
    expect(complete()).toBe(2);
    const id = client.messages.find((message) => message.toolCall)?.toolCall?.functionCalls?.[0]?.id ?? "";
    client.session.sendToolResponse({ functionResponses: [{ id, name: "end_interview", response: { output: "ok" } }] });
    await client.turnsComplete(3);
    expect(complete()).toBe(3);
    client.session.close();
  });

  it("cancels a tool call that is spoken over", async () => {
    const client = await connectLive({
      url: emulator.url,
      model: legacyModel,
      config: { tools: [{ functionDeclarations: [{ name: "end_interview" }] }] },
    });
    client.session.sendRealtimeInput({ text: " " });
    await client.turnsComplete(1);
    sendAnswer(client.session);
    await client.until(() => client.messages.some((message) => message.toolCall));
    sendAudio(client.session, pcm(500, 0.3));
    await client.turnsComplete(2);
    const id = client.messages.find((message) => message.toolCall)?.toolCall?.functionCalls?.[0]?.id;
    expect(client.messages.flatMap((message) => message.toolCallCancellation ?? [])).toEqual([{ ids: [id] }]);
    client.session.close();
  });
});
