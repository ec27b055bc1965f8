import { describeOnDatabase } from "@mockingbird/db/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { admissionTo } from "./browser/admission.ts";
import { Seen } from "./browser/seen.ts";
import { Tab } from "./browser/tab.ts";
import { createInterviews } from "./database.ts";
import { startWorld, type World } from "./world.ts";

const orgId = "organization-of-lost-alarms";

describeOnDatabase("sqlite", "an interview that has begun, and has a candidate to wait for", (database) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ epochMs: Date.now(), timeScale: 1 }, database.url());
    await createInterviews(orgId, [1, 2]).then(async (interviews) => {
      for (const interview of interviews.values()) {
        const tab = new Tab({
          workerUrl: world.workerUrl(),
          origin: world.backendUrl,
          interviewId: interview.session.interviewId,
          token: await admissionTo(interview, world),
          lastCaptionSeq: 0,
          turnTaking: { patience: "normal", pushToTalk: false },
          seen: new Seen(),
        });
        await vi.waitFor(() => expect(tab.welcomed).toBe(true), { timeout: 20_000 });
      }
    });
  });
  afterAll(() => world?.close());

  test("is woken by what stands in storage, when its object crashes", async () => {
    await world.crashObject(`${orgId}:seed-1`);
    expect(await world.remindObject(`${orgId}:seed-1`)).toBe("none");
  });

  test("is found out, when its object crashes and nothing stands there", async () => {
    await world.loseAlarm(`${orgId}:seed-2`);
    expect(await world.remindObject(`${orgId}:seed-2`)).toBe("neverSet");
  });
});
