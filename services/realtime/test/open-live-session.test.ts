import { describe, expect, inject, test } from "vitest";
import { buildLiveConfig } from "../src/gemini/build-live-config.ts";
import { openLiveSession } from "../src/gemini/open-live-session.ts";
import { newInterview } from "./new-interview.ts";

const handlers = { onEvents: () => undefined, onLost: () => undefined };

async function open(baseUrl: string, apiKey = "emulator", voice = "Kore"): Promise<unknown> {
  const { session } = await newInterview();
  const { config, ...request } = buildLiveConfig(session);
  const speechConfig = { voiceConfig: { prebuiltVoiceConfig: { voiceName: voice } } };
  const live = await openLiveSession(
    { apiKey, baseUrl },
    { ...request, config: { ...config, speechConfig } },
    handlers,
  );
  await live.close();
  return live;
}

describe("a connection to Gemini", () => {
  test("opens", async () => {
    await expect(open(inject("geminiUrl"))).resolves.toBeDefined();
  });

  test("that is refused for its setup fails for good", async () => {
    await expect(open(inject("geminiUrl"), "emulator", "Nobody")).rejects.toMatchObject({ kind: "refused" });
  });

  test("that is refused for its key fails for good", async () => {
    await expect(open(inject("geminiUrl"), "refused-key")).rejects.toMatchObject({ kind: "refused", closeCode: 1007 });
  });

  test("that nobody takes may succeed later", async () => {
    await expect(open("http://localhost:1")).rejects.toMatchObject({ kind: "lost", closeCode: 1006 });
  });

  test("to a server that never answers is given up", async () => {
    await expect(open(`${inject("geminiUrl")}/silent`)).rejects.toMatchObject({ kind: "lost" });
  });
});
