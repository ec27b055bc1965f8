import { expect, test } from "../harness/test.ts";
import { enterWithMicrophone, openInterview } from "../support/candidate-room.ts";
import { StackDatabase } from "../support/stack-database.ts";

test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] } });

test("sound that the device has paused, as a phone call does, is told and turned on again", async ({ page, stack }) => {
  const database = new StackDatabase(stack.databaseFile);
  database.allowMoreAttempts();
  database.close();
  await page.addInitScript(() => {
    const contexts: AudioContext[] = [];
    Object.assign(window, {
      contexts,
      AudioContext: class extends AudioContext {
        constructor(options?: AudioContextOptions) {
          super(options);
          contexts.push(this);
        }
      },
    });
  });
  const paused = page.getByText("Your device has paused the sound");

  await openInterview(page, stack.webUrl, "Omar Haddad");
  await enterWithMicrophone(page);
  await expect(page.locator("[data-phase=interviewerSpeaking]")).toBeVisible({ timeout: 30_000 });
  await expect(paused).toBeHidden();
  await page.evaluate(() => (window as unknown as { contexts: AudioContext[] }).contexts.at(-1)?.suspend());
  await expect(paused).toBeVisible();
  await page.getByRole("button", { name: "Turn the sound on" }).click();
  await expect(paused).toBeHidden();

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
});
