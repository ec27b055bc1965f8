import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { sendAnswer } from "./candidate-audio.ts";
import { audioChunks, connectLive, inputText, open } from "./live-client.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

const get = (path: string) => fetch(`${emulator.url}${path}`);
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${emulator.url}/emulator/script`, { method: "POST", body, headers });

describe("the control endpoints", () => {
  it("take a script, and give back what happened and every sample that was sent", async () => {
    expect((await post(JSON.stringify({ hear: ["Hello."] }))).status).toBe(200);
    const config = { inputAudioTranscription: {}, systemInstruction: "Questions:\n1. Why?" };
    const client = await connectLive({ url: emulator.url, config, apiKey: "a-secret" });
    open(client);
    await client.turnsComplete(1);
    sendAnswer(client.session);
    await client.turnsComplete(2);
    expect(inputText(client.messages)).toBe(" Hello.");
    client.session.close();
    await client.until(() => emulator.sessions().at(-1)?.closed);

    const listed = await (await get("/emulator/sessions")).text();
    expect(JSON.parse(listed)).toMatchObject([
      {
        number: 1,
        apiVersion: "v1beta",
        setup: { model: "models/gemini-3.8-live" },
        framesReceived: { setup: 1, clientContent: 1, "realtimeInput.audio": 22 },
        heard: ["Hello."],
        turns: [{ interrupted: false }, { interrupted: false }],
        closed: { by: "client", code: 1005 },
      },
    ]);
    expect(listed).not.toContain("a-secret");
    const audio = Buffer.from(await (await get("/emulator/sessions/1/audio")).arrayBuffer());
    expect(audio).toEqual(Buffer.concat(audioChunks(client.messages)));
  });

  it.each(["", "{", "[]", '{"hear":"Hello"}', '{"hello":1}', "9".repeat(1_100_000)])(
    "refuse a bad script",
    async (body) => {
      expect((await post(body)).status).toBe(400);
    },
  );

  it("are not for web pages, and know nothing else", async () => {
    expect((await post("{}", { origin: "http://localhost:3000" })).status).toBe(403);
    for (const path of ["/", "/emulator/sessions/99/audio", "/emulator/sessions/x/audio", "//", "/%"]) {
      expect((await get(path)).status).toBe(404);
    }
    expect(await (await get("/health")).json()).toEqual({ ok: true });
  });
});
