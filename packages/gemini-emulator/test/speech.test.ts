import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { spokenRms } from "../src/speech/normalise-level.ts";
import { Speaker } from "../src/speech/speaker.ts";
import { type Espeak, startEspeak } from "../src/speech/start-espeak.ts";

const sentence = "Tell me about a time when you led a team through a difficult situation.";
const decibels = (level: number) => 20 * Math.log10(level);
const toFloat = (speech: Int16Array) => Float32Array.from(speech, (sample) => sample / 32_768);

let espeak: Espeak;
let directory: string;
beforeAll(async () => {
  [espeak, directory] = await Promise.all([startEspeak(), mkdtemp(join(tmpdir(), "speech-"))]);
});
afterAll(async () => {
  await espeak.close();
  await rm(directory, { recursive: true });
});

const voice = (voiceName: string, languageCode = "en-US") => ({ voiceName, languageCode });

describe("speech", () => {
  it.each(["Kore", "Charon", "Orus", "Puck"])("of %s is audible, near −20 dBFS, and never clips", async (name) => {
    const speech = toFloat(await new Speaker(espeak, undefined).say([sentence], voice(name)));
    expect(speech.length / 24_000).toBeGreaterThan(3);
    expect(speech.length / 24_000).toBeLessThan(7);
    expect(Math.abs(decibels(spokenRms(speech)) + 20)).toBeLessThan(2);
    expect(decibels(speech.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0))).toBeLessThan(-0.9);
  });

  it("sounds different in another voice and in another language", async () => {
    const speaker = new Speaker(espeak, undefined);
    const [kore, charon, british] = await Promise.all([
      speaker.say([sentence], voice("Kore")),
      speaker.say([sentence], voice("Charon")),
      speaker.say([sentence], voice("Kore", "en-GB")),
    ]);
    expect(new Set([kore, charon, british].map((speech) => speech.length)).size).toBe(3);
  });

  it.each(["-v de --version", "?!", "\u0000\u0007", "🙂", "x".repeat(5_000)])("survives %j", async (text) => {
    expect(await new Speaker(espeak, undefined).say([text], voice("Kore"))).toBeInstanceOf(Int16Array);
  });

  it("speaks a language it does not know with an English voice", async () => {
    const speech = await new Speaker(espeak, undefined).say([sentence], voice("Kore", "qq-QQ"));
    const english = await new Speaker(espeak, undefined).say([sentence], voice("Kore", "en-US"));
    expect(speech.length).toBe(english.length);
  });

  it("is kept on disk, so that another run need not speak it again", async () => {
    const spoken = await new Speaker(espeak, directory).say([sentence], voice("Leda"));
    const silent: Espeak = { ...espeak, synthesise: () => Promise.reject(new Error("There is no need to speak.")) };
    expect(await new Speaker(silent, directory).say([sentence], voice("Leda"))).toSatisfy((kept: Int16Array) =>
      Buffer.from(kept.buffer).equals(Buffer.from(spoken.buffer)),
    );
    expect((await readdir(directory)).every((name) => name.endsWith(".pcm"))).toBe(true);
  });

  it("is spoken even when it cannot be kept, and spoken again when what was kept is broken", async () => {
    const file = join(directory, "not-a-directory");
    await writeFile(file, "");
    expect((await new Speaker(espeak, file).say([sentence], voice("Leda"))).length).toBeGreaterThan(24_000);
    const [kept = ""] = (await readdir(directory)).filter((name) => name.endsWith(".pcm"));
    await writeFile(join(directory, kept), "odd");
    expect((await new Speaker(espeak, directory).say([sentence], voice("Leda"))).length).toBeGreaterThan(24_000);
  });

  it("comes from a new process when the old one was killed", async () => {
    const speaker = new Speaker(espeak, undefined);
    const before = espeak.pid() ?? 0;
    process.kill(before, "SIGKILL");
    await vi.waitFor(async () =>
      expect((await speaker.say([sentence], voice("Zephyr"))).length).toBeGreaterThan(24_000),
    );
    expect(espeak.pid()).not.toBe(before);
  });

  it("tells whoever waits when the speech process is gone", async () => {
    const gone = await startEspeak();
    const waiting = gone.synthesise(sentence, { language: "en-us", variant: "f1", pitch: 50, wordsPerMinute: 160 });
    await Promise.all([gone.close(), expect(waiting).rejects.toThrow("The speech process ended.")]);
  });
});
