import { geminiVoiceSchema, interviewerAudioRateHz } from "@mockingbird/domain";
import { type GeminiEmulator, startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { recordVoiceSample } from "../src/voices/record-voice-sample.ts";
import { VoiceSamples } from "../src/voices/voice-samples.ts";

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
});
afterAll(() => emulator.close());

const access = () => ({ apiKey: "emulator", baseUrl: emulator.url });

function measure(wav: Uint8Array<ArrayBuffer>) {
  const view = new DataView(wav.buffer);
  const rateHz = view.getUint32(24, true);
  const samples = new Int16Array(wav.buffer, 44);
  const energy = samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
  return {
    kind: new TextDecoder().decode(wav.subarray(0, 4)),
    rateHz,
    bytesSaid: view.getUint32(40, true),
    seconds: samples.length / rateHz,
    level: Math.sqrt(energy / samples.length),
  };
}

test("a voice says a few words, loud enough to hear, and each voice in its own way", async () => {
  const kore = await recordVoiceSample(access(), { voice: "Kore", languageCode: "en-GB" });
  const charon = await recordVoiceSample(access(), { voice: "Charon", languageCode: "en-GB" });
  for (const wav of [kore, charon]) {
    const { kind, rateHz, bytesSaid, seconds, level } = measure(wav);
    expect({ kind, rateHz, bytesSaid }).toEqual({
      kind: "RIFF",
      rateHz: interviewerAudioRateHz,
      bytesSaid: wav.byteLength - 44,
    });
    expect(seconds).toBeGreaterThan(1.5);
    expect(seconds).toBeLessThan(15);
    // Of full scale: speech between a whisper and clipping.
    expect(level).toBeGreaterThan(0.02);
    expect(level).toBeLessThan(0.5);
  }
  expect(kore).not.toEqual(charon);
}, 30_000);

test("a service that refuses fails, and is asked again by whoever comes next", async () => {
  const refused = { voice: geminiVoiceSchema.parse("Puck"), languageCode: "en-GB" };
  await expect(recordVoiceSample({ apiKey: "emulator", baseUrl: "http://127.0.0.1:9" }, refused)).rejects.toThrow();
  const record = vi.fn().mockRejectedValueOnce(new Error("away")).mockResolvedValue(new Uint8Array(50));
  const samples = new VoiceSamples(record);
  await expect(samples.get(refused)).rejects.toThrow("away");
  const [first, second] = await Promise.all([samples.get(refused), samples.get(refused)]);
  expect(first).toBe(second);
  expect(record).toHaveBeenCalledTimes(2);
});
