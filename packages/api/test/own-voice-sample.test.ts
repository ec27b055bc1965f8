import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { type GeminiEmulator, startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOwnVoiceSampleHandler } from "../src/http/own-voice-sample-handler.ts";
import type { Viewer } from "../src/views/viewer.ts";
import { addTwins, shared } from "./interviews.ts";
import { encryptionKeys, interviewTokenKey } from "./keys.ts";
import { noBilling } from "./mails.ts";
import { addOrganizations, candidateCaller, now } from "./people.ts";

const baseUrl = "http://localhost:3000";

describeOnBothDatabases("the voice of one's interviewer", () => {
  let emulator: GeminiEmulator;
  let viewers: { northfield: Viewer; brightwork: Viewer };
  beforeAll(async () => {
    emulator = await startGeminiEmulator({ port: 0, timeScale: 20 });
    await addOrganizations();
    const { northfield, brightwork } = await addTwins();
    const viewerOf = async (member: typeof northfield.candidate) => (await candidateCaller(member)).user.getProfile();
    viewers = { northfield: await viewerOf(northfield.candidate), brightwork: await viewerOf(brightwork.candidate) };
    await withSystem((tx) =>
      tx.interviewerConfig.update({
        where: { orgId_id: { orgId: "brightwork", id: shared.config } },
        data: { voice: "Charon" },
      }),
    );
  });
  afterAll(() => emulator.close());

  function listenAs(viewer: Viewer | null, address = emulator.url, headers: Record<string, string> = {}) {
    const handle = createOwnVoiceSampleHandler({
      baseUrl,
      access: { apiKey: "emulator", baseUrl: address },
      createContext: async () => ({
        app: "web",
        session: viewer && { id: "session", viewer },
        realtime: { tokenKey: interviewTokenKey, url: "http://localhost:8787" },
        encryptionKeys,
        ...noBilling,
        startSending: () => undefined,
        now: () => now,
      }),
    });
    return handle(new Request(`${baseUrl}/api/voice-sample`, { headers }));
  }

  test("each organisation's candidates hear the voice that it chose", async () => {
    const [kore, charon] = await Promise.all([listenAs(viewers.northfield), listenAs(viewers.brightwork)]);
    expect(kore.headers.get("content-type")).toBe("audio/wav");
    const heard = { kore: Buffer.from(await kore.arrayBuffer()), charon: Buffer.from(await charon.arrayBuffer()) };
    for (const sound of Object.values(heard)) expect(sound.byteLength).toBeGreaterThan(50_000);
    expect(heard.kore.equals(heard.charon)).toBe(false);
  }, 30_000);

  test("nobody who is signed out, and no other site's page, hears it; a service that is away says so", async () => {
    expect((await listenAs(null)).status).toBe(401);
    expect((await listenAs(viewers.northfield, emulator.url, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await listenAs(viewers.northfield, "http://127.0.0.1:9")).status).toBe(503);
  });
});
