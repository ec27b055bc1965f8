import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, connectLive, type LiveClient, open, outputText } from "./live-client.ts";

const systemInstruction = "Questions:\n1. Why this scheme?\n2. Which team did you lead?\n3. What would you change?";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

const connect = (handle?: string, model = "gemini-3.8-live") =>
  connectLive({
    url: emulator.url,
    model,
    config: { systemInstruction, sessionResumption: handle === undefined ? {} : { handle } },
  });

const updates = (client: LiveClient) => client.messages.flatMap((message) => message.sessionResumptionUpdate ?? []);

async function lastHandle(client: LiveClient, turns: number): Promise<string> {
  await client.until(() => updates(client).filter((update) => update.resumable).length >= turns);
  return updates(client).at(-1)?.newHandle ?? "";
}

describe("session resumption", () => {
  it("is not resumable while it generates, and gives a new handle after each turn", async () => {
    const client = await connect();
    open(client);
    await client.until(() => audioChunks(client.messages).length > 0);
    expect(updates(client)).toEqual([{}]);
    const first = await lastHandle(client, 1);
    sendAnswer(client.session);
    expect(await lastHandle(client, 2)).not.toBe(first);
    client.session.close();
  });

  it("goes on where the handle was given, without a second greeting, and bills the context it brings", async () => {
    const before = await connect();
    open(before);
    const handle = await lastHandle(before, 1);
    before.session.close();

    const after = await connect(handle);
    sendAnswer(after.session);
    await after.turnsComplete(1);
    expect(outputText(after.messages)).toBe("I see, thank you. Which team did you lead?");
    const billed = (client: LiveClient) => client.messages.find((message) => message.usageMetadata)?.usageMetadata;
    expect(billed(after)?.promptTokenCount).toBeGreaterThan(billed(before)?.totalTokenCount ?? 0);
    const report = emulator.sessions().at(-1);
    expect(report?.resumedFromSession).toBe((report?.number ?? 0) - 1);
    after.session.close();
  });

  it("loses what came after an older handle, and the turn that was being spoken", async () => {
    const before = await connect();
    open(before);
    const handle = await lastHandle(before, 1);
    sendAnswer(before.session);
    await before.until(() => outputText(before.messages).includes("Which team"));
    before.session.close();

    const after = await connect(handle);
    sendAnswer(after.session);
    await after.turnsComplete(1);
    expect(outputText(after.messages)).toBe("I see, thank you. Which team did you lead?");
    after.session.close();
  });

  it("is refused with 1011 while the old socket is open, whichever of its handles is used", async () => {
    const first = await connect();
    open(first);
    const handle = await lastHandle(first, 1);
    await expect(connect(handle)).rejects.toThrow(/1011.+The service is currently unavailable\./);
    first.session.close();

    const second = await connect(handle);
    await expect(connect(handle)).rejects.toThrow(/1011/);
    second.session.close();
  });

  it("keeps the model fixed", async () => {
    const client = await connect();
    open(client);
    const handle = await lastHandle(client, 1);
    client.session.close();
    await expect(connect(handle, "gemini-3.1-flash-live-preview")).rejects.toThrow(/1007/);
  });

  it("goes on from a history that a fresh session is given", async () => {
    const client = await connect();
    client.session.sendClientContent({
      turns: [
        { role: "model", parts: [{ text: "Hello. Why this scheme?" }] },
        { role: "user", parts: [{ text: "Because of the people." }] },
      ],
      turnComplete: true,
    });
    await client.turnsComplete(1);
    expect(outputText(client.messages)).toBe("I see, thank you. Which team did you lead?");
    client.session.close();
  });
});
