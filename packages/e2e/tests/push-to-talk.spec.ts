import { expect, test } from "../harness/test.ts";
import { captionsOf, enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";
import { listenToWorker, soundOf } from "../support/wire.ts";

test.use({
  microphone: {
    pattern: [
      { part: "speech", seconds: 2 },
      { part: "silence", seconds: 2 },
    ],
  },
  // Levels instead of a drawing: they can be read.
  contextOptions: { reducedMotion: "reduce" },
});

test("the space bar says when an answer starts and ends, whatever the room sounds like", async ({
  page,
  stack,
  emulator,
}) => {
  const answer = "I pressed the key and then I spoke.";
  await emulator.script({ hear: [answer] });
  const messages = listenToWorker(page);
  await openInterview(page, stack.webUrl, "Sofia Rossi");
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Press to talk/ }).check();
  await enterWithMicrophone(page);
  await expectToBeAsked(page);
  await expect(captionsOf(page).getByRole("listitem")).toHaveCount(1);

  const voice = page.getByRole("meter", { name: "Your voice" });
  const level = async () => Number(await voice.getAttribute("value"));
  await page.keyboard.down("Space");
  await expect(page.getByText("Listening to you")).toBeVisible();
  await expect.poll(level).toBeGreaterThan(4);
  await expect.poll(level).toBeLessThan(2);
  // Two pauses, each longer than any that ends an answer otherwise, and nobody takes the floor.
  await expect.poll(level).toBeGreaterThan(4);
  await expect.poll(level).toBeLessThan(2);
  await expect.poll(level).toBeGreaterThan(4);
  expect(soundOf(messages, 2).byteLength).toBe(0);
  expect((await emulator.sessions()).at(-1)?.turns).toHaveLength(1);
  expect((await emulator.sessions()).at(-1)?.framesReceived).not.toHaveProperty("realtimeInput.activityEnd");
  await page.keyboard.up("Space");

  await expect(captionsOf(page)).toContainText(answer);
  await expect(page.locator("[data-phase=interviewerSpeaking]")).toBeVisible();
  await expectToBeAsked(page);
  await expect(captionsOf(page).getByRole("listitem")).toHaveCount(3);

  // It is remembered on this device, for the next time.
  const kept = await page.evaluate(() => Object.entries(localStorage).find(([name]) => name.includes("talk-habits")));
  expect(kept?.[1]).toContain("pushToTalk");
});
