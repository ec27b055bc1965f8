import { type LiveConnectConfig, ThinkingLevel } from "@google/genai/web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GeminiEmulator, startGeminiEmulator } from "../src/index.ts";
import { connectLive, type LiveClientOptions } from "./live-client.ts";
import { openRaw } from "./raw-client.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

const voice = (voiceName: string): LiveConnectConfig => ({
  speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } },
});

describe("a setup that Google refuses", () => {
  it.each<[string, Omit<LiveClientOptions, "url">, RegExp]>([
    ["the SDK's default API version", { apiVersion: "v1" }, /1008.+is not found for API version v1, or is not/],
    ["an unknown model", { model: "gemini-0" }, /1008.+models\/gemini-0 is not found for API version v1beta/],
    ["a bad key", { apiKey: "refused-key" }, /1007.+API key not valid\. Please pass a valid API key\./],
    ["an unknown voice", { config: voice("Darth") }, /1007.+invalid argument/],
    ["a voice in lower case", { config: voice("kore") }, /1007.+invalid argument/],
    ["thinking on 3.8", { config: { thinkingConfig: { thinkingLevel: ThinkingLevel.LOW } } }, /1007/],
    ["proactive audio on 3.8", { config: { proactivity: { proactiveAudio: false } } }, /1007/],
    ["affective dialogue on 3.8", { config: { enableAffectiveDialog: true } }, /1007/],
    [
      "a thinking budget on 3.1",
      { model: "gemini-3.1-flash-live-preview", config: { thinkingConfig: { thinkingBudget: 0 } } },
      /1007/,
    ],
    ["a temperature out of range", { config: { temperature: 3 } }, /1007/],
    ["a handle nobody gave", { config: { sessionResumption: { handle: "made-up" } } }, /1008.+Requested entity/],
  ])("%s", async (_, options, message) => {
    await expect(connectLive({ url: emulator.url, ...options })).rejects.toThrow(message);
  });

  it("takes a thinking level on 3.1 and both of our voices", async () => {
    for (const name of ["Kore", "Charon"]) {
      const client = await connectLive({
        url: emulator.url,
        model: "gemini-3.1-flash-live-preview",
        config: { ...voice(name), thinkingConfig: { thinkingLevel: ThinkingLevel.MINIMAL } },
      });
      client.session.close();
    }
  });
});

const setup = { setup: { model: "models/gemini-3.8-live" } };

describe("a frame that breaks the protocol", () => {
  it.each<[string, unknown[], number, RegExp]>([
    ["anything before setup", [{ realtimeInput: { text: "Hello" } }], 1007, /^setup must be the first message/],
    ["a second setup", [setup, setup], 1007, /only the first/],
    ["text that is not JSON", ["{setup"], 1007, /^Invalid JSON payload/],
    ["JSON that is not an object", ["[]"], 1007, /invalid argument/],
    ["an empty object", [setup, {}], 1007, /invalid argument/],
    ["an unknown message", [setup, { hello: {} }], 1007, /Unknown name "hello"/],
    [
      "an unknown top-level field",
      [{ setup: { ...setup.setup, colour: 1 } }],
      1007,
      /Unknown name "colour" at 'setup'/,
    ],
    ["two messages in one", [setup, { realtimeInput: {}, clientContent: {} }], 1007, /oneof/],
    ["media chunks", [setup, { realtime_input: { media_chunks: [] } }], 1007, /media_chunks is deprecated/],
    ["activity marks beside automatic detection", [setup, { realtimeInput: { activityStart: {} } }], 1007, /^Explicit/],
    ["half a sample", [setup, { realtimeInput: { audio: { mimeType: "audio/pcm", data: "AAAA" } } }], 1007, /invalid/],
    [
      "audio that is not PCM",
      [setup, { realtimeInput: { audio: { mimeType: "audio/ogg", data: "AA==" } } }],
      1007,
      /invalid/,
    ],
    [
      "an answer to a call never made",
      [setup, { toolResponse: { functionResponses: [{ id: "fc_0" }] } }],
      1008,
      /not found/,
    ],
    ["a frame of 9 MB", [setup, "x".repeat(9_000_000)], 1009, /^$/],
  ])("%s closes the socket and nothing else", async (_, frames, code, reason) => {
    const raw = await openRaw(emulator.url);
    for (const frame of frames) raw.send(frame);
    const close = await raw.closed;
    expect(close.code).toBe(code);
    expect(close.reason).toMatch(reason);
    expect((await fetch(`${emulator.url}/health`)).status).toBe(200);
  });

  it("refuses a caller without a key, within the length a close reason may have", async () => {
    const raw = await openRaw(emulator.url, "");
    raw.send(setup);
    const { code, reason } = await raw.closed;
    expect(code).toBe(1008);
    expect(reason).toMatch(/^Method doesn't allow unregistered callers/);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
  });

  it("takes snake_case and answers in binary frames", async () => {
    const raw = await openRaw(emulator.url);
    raw.send({ setup: { model: "models/gemini-3.8-live", generation_config: { response_modalities: ["AUDIO"] } } });
    expect(await raw.firstMessage).toEqual({ binary: true, json: { setupComplete: {} } });
    raw.close();
    await raw.closed;
  });
});
