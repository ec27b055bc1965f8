import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, connectLive, type LiveClient, open, outputText } from "./live-client.ts";

const systemInstruction = "Questions:\n1. Why this scheme?\n2. Which team did you lead?";

let slow: GeminiEmulator;
let fast: GeminiEmulator;
beforeAll(async () => {
  [slow, fast] = await Promise.all([startGeminiEmulator({ port: 0 }), startGeminiEmulator({ port: 0, timeScale: 10 })]);
});
afterAll(() => Promise.all([slow.close(), fast.close()]));

const contents = (client: LiveClient) => client.messages.map((message) => message.serverContent ?? {});

describe("speaking over the interviewer", () => {
  it("cuts generation off with interrupted and turnComplete, and asks the unheard question again", async () => {
    const client = await connectLive({ url: slow.url, config: { systemInstruction } });
    open(client);
    await client.until(() => audioChunks(client.messages).length > 2);
    sendAnswer(client.session);
    await client.turnsComplete(1);
    const ends = contents(client).filter((content) => content.interrupted || content.turnComplete);
    expect(ends.map((content) => (content.interrupted ? "interrupted" : "turnComplete"))).toEqual([
      "interrupted",
      "turnComplete",
    ]);
    expect(contents(client).some((content) => content.generationComplete)).toBe(false);

    const heard = client.messages.length;
    await client.until(() => outputText(client.messages.slice(heard)).includes("Why this scheme?"));
    client.session.close();
    await client.until(() => slow.sessions().at(-1)?.closed);
    expect(slow.sessions().at(-1)?.turns).toMatchObject([{ interrupted: true }]);
  });

  it("interrupts after generation is complete, while playback must still be running", async () => {
    const client = await connectLive({ url: fast.url, config: { systemInstruction } });
    open(client);
    await client.until(() => contents(client).some((content) => content.generationComplete));
    sendAnswer(client.session);
    await client.turnsComplete(1);
    const order = contents(client).flatMap((content) => Object.keys(content));
    expect(order.indexOf("interrupted")).toBeGreaterThan(order.indexOf("generationComplete"));
    expect(order.indexOf("turnComplete")).toBeGreaterThan(order.indexOf("interrupted"));
    client.session.close();
  });

  it("does not interrupt when the session asked for that, and replies after the turn", async () => {
    const { ActivityHandling } = await import("@google/genai/web");
    const client = await connectLive({
      url: fast.url,
      config: { systemInstruction, realtimeInputConfig: { activityHandling: ActivityHandling.NO_INTERRUPTION } },
    });
    open(client);
    await client.until(() => audioChunks(client.messages).length > 0);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    expect(contents(client).some((content) => content.interrupted)).toBe(false);
    expect(outputText(client.messages)).toMatch(/Why this scheme\?.+Which team did you lead\?$/);
    client.session.close();
  });

  it("bills what was already said when typed text interrupts, and lets the text count as the answer", async () => {
    const client = await connectLive({ url: fast.url, config: { systemInstruction } });
    open(client);
    await client.until(() => contents(client).some((content) => content.generationComplete));
    client.session.sendRealtimeInput({ text: "I led the rowing team." });
    await client.turnsComplete(2);
    const [first, second] = client.messages.flatMap((message) => message.usageMetadata ?? []);
    expect(first?.responseTokenCount).toBeGreaterThan(100);
    expect(second?.promptTokenCount).toBeGreaterThan((first?.promptTokenCount ?? 0) + (first?.responseTokenCount ?? 0));
    expect(contents(client).some((content) => content.inputTranscription)).toBe(false);
    client.session.close();
  });
});
