import { DatabaseSync } from "node:sqlite";
import AxeBuilder from "@axe-core/playwright";
import { closeCodes } from "@mockingbird/proto";
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

      worker.say(
        { type: "progress", questionsAsked: 2, questionsTotal: 5 },
        { type: "state", phase: "paused", pauseSecondsLeft: 290 },
      );
      await expect(page.locator("[data-phase=paused]")).toBeVisible();
      await expect(page.getByText("Question 2 of 5")).toBeVisible();
      await expect(page.getByText(/goes on by itself in 4 minutes/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Mute", exact: true })).toBeDisabled();
      await expectGoodState(page);
      worker.say({ type: "state", phase: "listening" });

      await page.getByRole("button", { name: "Report a problem" }).click();
      const report = page.getByRole("dialog", { name: "Report a problem" });
      await expect(report.getByRole("radio").first()).toBeVisible();
      await expectGoodState(page);
      await page.keyboard.press("Escape");
      await expect(report).toBeHidden();

      const menu = page.getByRole("dialog", { name: "How you talk" });
      const openMenu = () => page.getByRole("button", { name: "How you talk" }).click();
      await openMenu();
      await expectGoodState(page);
      const captions = page.getByRole("region", { name: "Captions" });
      await page.getByRole("checkbox", { name: /^Captions/ }).uncheck();
      await expect(captions).toHaveCount(0);
      await expectGoodState(page);
      await page.getByRole("checkbox", { name: /^Captions/ }).check();
      await expect(captions).toBeVisible();
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
      await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
      await expectGoodState(page);
      worker.say({ type: "ended", cause: "interviewer_finished" });
      await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible();
      await expectGoodState(page);
    });
  });
}

async function enterScripted(page: Page, webUrl: string) {
  const worker = await scriptedWorker(page);
  await openInterview(page, webUrl, "Jonas Lindqvist");
  await enterWithMicrophone(page);
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  worker.say({ type: "state", phase: "listening" });
  await expect(page.locator("[data-phase=listening]")).toBeVisible();
  return worker;
}

/** Heard by somebody who does not see it: the one heading of the page, which has the focus. */
async function expectToBeTold(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("heading");
  await expect(heading).toHaveText([title]);
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
}

test("after the time of grace the room says what became of the interview, and one press asks once", async ({
  page,
  stack,
}) => {
  await page.clock.install();
  const worker = await enterScripted(page, stack.webUrl);
  const interviewId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("generateWorkerToken")) asked += 1;
  });

  worker.refuse(brokenLineCode);
  await worker.close(brokenLineCode);
  await expect(page.getByText("We are connecting you again")).toBeVisible();
  await page.clock.fastForward(61_000);
  await expectToBeTold(page, "You are not connected to the interview");
  await expect(page.getByText("What you said is kept and handed in.")).toBeVisible();
  await expectGoodState(page);

  // The Worker has ended it meanwhile.
  const database = new DatabaseSync(stack.databaseFile, { timeout: 10_000 });
  const setStatus = (status: string) =>
    database.prepare("UPDATE Interview SET status = ? WHERE id = ?").run(status, interviewId);
  setStatus("partial");
  try {
    asked = 0;
    await page.getByRole("button", { name: "Go in again" }).click();
    await expectToBeTold(page, "That was your interview");
    await expect(page.getByRole("button", { name: "Go in again" })).toHaveCount(0);
    expect(asked).toBe(1);
  } finally {
    setStatus("created");
    database.close();
  }
});

test("a room that cannot be reached at first says so, and then that it gave up", async ({ page, stack }) => {
  await page.clock.install();
  const worker = await scriptedWorker(page);
  worker.refuse(brokenLineCode);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await enterWithMicrophone(page);
  await expect(page.getByRole("status").filter({ hasText: "We cannot reach your interview yet" })).toBeVisible();
  await page.clock.fastForward(61_000);
  await expectToBeTold(page, "You are not connected to the interview");
  worker.refuse(null);
  await page.getByRole("button", { name: "Go in again" }).click();
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
});

test("an interview that goes on in another tab is told calmly, and can be taken back", async ({ page, stack }) => {
  const worker = await enterScripted(page, stack.webUrl);
  await worker.close(closeCodes.superseded.code);
  await expectToBeTold(page, "Your interview goes on in another tab");
  await expect(page.getByRole("alert").filter({ hasText: "another tab" })).toHaveCount(0);
  await expectGoodState(page);
  await page.getByRole("button", { name: "Take it back here" }).click();
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
});

test("what happens is announced, each thing by its name, and nothing is asked for during the goodbye", async ({
  page,
  stack,
}) => {
  const worker = await enterScripted(page, stack.webUrl);
  const announced = (text: string | RegExp) => page.locator("[aria-live=polite]").filter({ hasText: text });
  await expect(announced("Listening to you")).toBeVisible();
  worker.say({ type: "state", phase: "reconnecting" });
  await expect(announced("we are reaching your interviewer again")).toBeVisible();
  await expect(page.getByText("We lost the connection")).toHaveCount(0);
  worker.say({ type: "state", phase: "thinking" }, { type: "timeLeft", secondsLeft: 290 });
  await expect(announced("The interviewer is thinking")).toBeVisible();
  await expect(announced("Five minutes left")).toHaveCount(1);
  worker.say({ type: "timeLeft", secondsLeft: 50 });
  await expect(announced("Less than one minute left")).toHaveCount(1);

  worker.say({ type: "state", phase: "paused", pauseSecondsLeft: 62 });
  await expect(announced("Paused: nobody listens, and your time stands still")).toBeVisible();
  await expect(announced("goes on by itself in less than a minute")).toHaveCount(1);
  worker.say({ type: "state", phase: "listening" });
  await expect(announced("Listening to you")).toBeVisible();

  worker.say({ type: "state", phase: "ending" });
  await expect(announced("The interview is coming to its end")).toBeVisible();
  for (const name of ["Mute", "I’m done", "Type"]) {
    await expect(page.getByRole("button", { name, exact: true })).toBeDisabled();
  }
  await page.keyboard.press("m");
  expect(worker.heard().filter(({ type }) => type === "setMuted")).toEqual([]);
});

test.describe("under a fingertip", () => {
  test.use({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    contextOptions: { reducedMotion: "reduce" },
  });

  test("each control is large enough, no space bar is spoken of, and nothing moves", async ({ page, stack }) => {
    await enterScripted(page, stack.webUrl);
    const tooSmall = () =>
      page
        .locator(":is(header, main) :is(button, a[href], [role=combobox], textarea, label:has(input))")
        .evaluateAll((elements) =>
          elements
            .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 1 && (box.width < 44 || box.height < 44))
            .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
        );
    expect(await tooSmall()).toEqual([]);
    await page.getByRole("button", { name: "How you talk" }).click();
    expect(await tooSmall()).toEqual([]);
    await page.getByRole("radio", { name: /^Press to talk/ }).check();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Your turn: hold the button")).toBeVisible();
    await expect(page.getByText("or the space bar").filter({ visible: true })).toHaveCount(0);
    expect(await tooSmall()).toEqual([]);
    await page.getByRole("button", { name: "How you talk" }).click();
    await page.getByRole("radio", { name: /^Type/ }).check();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
    expect(await tooSmall()).toEqual([]);
    const tops = await page
      .getByRole("button", { name: /^(End|Send)$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);

    await expect(page.locator("canvas")).toHaveCount(0);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 1).length,
    );
    expect(moving).toBe(0);
  });
});
