import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { enterWithMicrophone, openInterview } from "../support/candidate-room.ts";
import { brokenLineCode, scriptedWorker } from "../support/scripted-worker.ts";

async function expectGoodState(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflowPx).toBeLessThanOrEqual(0);
}

const looks = [
  { name: "a phone at night", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "a desk by day", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
] as const;

for (const { name, viewport, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("no state of the room has a serious accessibility fault or scrolls sideways", async ({
      page,
      context,
      stack,
    }) => {
      const worker = await scriptedWorker(page);
      await openInterview(page, stack.webUrl, "Jonas Lindqvist");
      await enterWithMicrophone(page);
      await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
      await expectGoodState(page);

      worker.say(
        { type: "state", phase: "listening" },
        { type: "caption", seq: 1, speaker: "interviewer", text: "What did you do?", final: true, interrupted: false },
        { type: "caption", seq: 2, speaker: "candidate", text: "I planned the", final: false, interrupted: false },
      );
      await page.getByRole("button", { name: "Mute", exact: true }).click();
      await expect(page.getByText("Your microphone is muted")).toBeVisible();
      await expectGoodState(page);
      await page.getByRole("button", { name: "Unmute" }).click();

      const menu = page.getByRole("dialog", { name: "How you talk" });
      const openMenu = () => page.getByRole("button", { name: "How you talk" }).click();
      await openMenu();
      await expectGoodState(page);
      await page.getByRole("radio", { name: /^Press to talk/ }).check();
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(page.getByRole("button", { name: "How you talk" })).toBeFocused();
      await expectGoodState(page);
      await openMenu();
      await page.getByRole("checkbox", { name: /rather not hold/ }).check();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Start talking" }).click();
      await expect(page.getByRole("button", { name: "Finish" })).toBeVisible();
      await expectGoodState(page);
      await openMenu();
      await page.getByRole("radio", { name: /^Type/ }).check();
      await page.keyboard.press("Escape");
      await expect(page.getByText("Your turn: type your answer")).toBeVisible();
      await expectGoodState(page);

      const question = "Are you still there?";
      worker.say({ type: "error", code: "IDLE", sentence: question });
      await expect(page.getByRole("status").filter({ hasText: question })).toBeVisible();
      await expectGoodState(page);

      worker.refuse(brokenLineCode);
      await context.setOffline(true);
      await worker.close(brokenLineCode);
      await expect(page.getByText("Your device is offline")).toBeVisible();
      await expectGoodState(page);
      worker.refuse(null);
      await context.setOffline(false);
      await expect(page.locator("[data-phase=connecting]")).toBeVisible();

      worker.say({ type: "state", phase: "ending" });
      await expect(page.locator("[data-phase=ending]")).toBeVisible();
      await expectGoodState(page);
      worker.say({ type: "ended", cause: "interviewer_finished" });
      await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible();
      await expectGoodState(page);
    });
  });
}
