import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { chromiumArguments } from "../harness/chromium-arguments.ts";
import { expect, test } from "../harness/test.ts";
import { agreeToLeave, enterWithMicrophone, openInterview } from "../support/candidate-room.ts";
import { brokenLineCode, scriptedWorker } from "../support/scripted-worker.ts";

test.use({
  microphone: { pattern: [{ part: "speech", seconds: 2 }] },
  // Levels instead of a drawing: they can be read.
  contextOptions: { reducedMotion: "reduce" },
});

/** Chromium brings three microphones of its own; what a hand does to the plugs is done here. */
async function microphonesOf(page: Page) {
  await page.addInitScript(() => {
    const desk = {
      opened: [] as MediaStreamTrack[],
      hidden: [] as string[],
      opening: Promise.resolve(),
      allow: () => {},
      hold() {
        this.opening = new Promise<void>((resolve) => {
          this.allow = resolve;
        });
      },
    };
    Object.assign(window, { desk });
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await getUserMedia(constraints);
      desk.opened.push(...stream.getTracks());
      await desk.opening;
      return stream;
    };
    mediaDevices.enumerateDevices = async () =>
      (await enumerateDevices()).filter(
        ({ kind, label }) => !desk.hidden.some((part) => label.includes(part) || kind === part),
      );
  });
  type Desk = { opened: MediaStreamTrack[]; hidden: string[]; allow: () => void; hold: () => void };
  return {
    /** Names of the microphones that are open, those that are open but silent in brackets. */
    open: () =>
      page.evaluate(() => {
        const { opened } = (window as unknown as { desk: Desk }).desk;
        const live = opened.filter(({ readyState }) => readyState === "live");
        return live.map(({ label, enabled }) => (enabled ? label : `(${label})`));
      }),
    openedEver: () => page.evaluate(() => (window as unknown as { desk: Desk }).desk.opened.length),
    unplug: () =>
      page.evaluate(() => {
        const track = (window as unknown as { desk: Desk }).desk.opened.at(-1);
        track?.stop();
        track?.dispatchEvent(new Event("ended"));
      }),
    /** From now on no device of these names or kinds is there. */
    hide: (...parts: string[]) =>
      page.evaluate((hidden) => {
        (window as unknown as { desk: Desk }).desk.hidden = hidden;
        navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
      }, parts),
    /** The next ones are opened once they are allowed. */
    hold: () => page.evaluate(() => (window as unknown as { desk: Desk }).desk.hold()),
    allow: () => page.evaluate(() => (window as unknown as { desk: Desk }).desk.allow()),
  };
}

async function expectToBeHeard(page: Page): Promise<void> {
  const voice = page.getByRole("meter", { name: "Your voice" });
  await expect.poll(async () => Number(await voice.getAttribute("value"))).toBeGreaterThan(4);
}

const notice = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

test("a microphone that is unplugged is replaced by the usual one, and a new one is offered", async ({
  page,
  stack,
}) => {
  const worker = await scriptedWorker(page);
  const microphones = await microphonesOf(page);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await microphones.hide("Fake Audio Input 2");
  await enterWithMicrophone(page);
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  worker.say({ type: "state", phase: "listening" });
  await expectToBeHeard(page);

  await microphones.unplug();
  await expect(notice(page, "Your microphone was disconnected")).toContainText("We listen through Fake");
  await page.getByRole("button", { name: "Good" }).click();
  await expect(notice(page, "disconnected")).toHaveCount(0);
  await expectToBeHeard(page);

  await microphones.hide();
  await expect(notice(page, "Fake Audio Input 2 is connected")).toBeVisible();
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(notice(page, "is connected")).toHaveCount(0);
  await expect.poll(microphones.open).toEqual(["Fake Audio Input 2"]);
  await expectToBeHeard(page);
});

test("another microphone can be chosen in the room, and stays as muted as the one before", async ({ page, stack }) => {
  const worker = await scriptedWorker(page);
  const microphones = await microphonesOf(page);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await enterWithMicrophone(page);
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  worker.say({ type: "state", phase: "listening" });
  const choice = (name: string) => page.getByRole("group", { name: "Microphone" }).getByRole("radio", { name });
  await page.getByRole("button", { name: "How you talk" }).click();
  await choice("Fake Audio Input 2").click();
  await expect.poll(microphones.open).toEqual(["Fake Audio Input 2"]);
  await page.keyboard.press("Escape");
  await expectToBeHeard(page);

  await page.getByRole("button", { name: "Mute", exact: true }).click();
  await page.getByRole("button", { name: "How you talk" }).click();
  await choice("Fake Audio Input 1").click();
  await expect.poll(microphones.open).toEqual(["(Fake Audio Input 1)"]);
  await expect(choice("Fake Audio Input 1")).toBeChecked();
});

test("whoever types is never asked for a microphone, neither in the room nor on the way out", async ({
  page,
  stack,
}) => {
  const worker = await scriptedWorker(page);
  const microphones = await microphonesOf(page);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Type/ }).check();
  await page.getByRole("button", { name: "Enter the room" }).click();
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  worker.say({ type: "state", phase: "listening" });
  await expect(page.getByText("Your turn: type your answer")).toBeVisible();
  expect(await microphones.openedEver()).toBe(0);

  // The browser's question is answered only after a change of mind.
  await microphones.hold();
  await page.getByRole("button", { name: "How you talk" }).click();
  await page.getByRole("radio", { name: /^Just speak/ }).check();
  await expect.poll(microphones.openedEver).toBe(1);
  await page.getByRole("radio", { name: /^Type/ }).check();
  await microphones.allow();
  await expect.poll(microphones.open).toEqual([]);

  worker.say({ type: "ended", cause: "interviewer_finished" });
  await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible();
  expect(await microphones.openedEver()).toBe(1);
});

test("a speaker that is gone is told, with what to do, until there is one again", async ({ page, stack }) => {
  await scriptedWorker(page);
  const microphones = await microphonesOf(page);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await enterWithMicrophone(page);
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  await expect(notice(page, "Your speaker is gone")).toHaveCount(0);
  await microphones.hide("audiooutput");
  await expect(notice(page, "Your speaker is gone")).toContainText("read the captions");
  await microphones.hide();
  await expect(notice(page, "Your speaker is gone")).toHaveCount(0);
});

test("a tab that was frozen while its line broke goes on when it is woken", async ({ page, context, stack }) => {
  const worker = await scriptedWorker(page);
  await openInterview(page, stack.webUrl, "Jonas Lindqvist");
  await enterWithMicrophone(page);
  await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
  worker.say({ type: "state", phase: "listening" });
  await expect(page.locator("[data-phase=listening]")).toBeVisible();

  const browser = await context.newCDPSession(page);
  const hellos = () => worker.heard().filter(({ type }) => type === "hello").length;
  await browser.send("Page.setWebLifecycleState", { state: "frozen" });
  await worker.close(brokenLineCode);
  expect(hellos()).toBe(1);
  await browser.send("Page.setWebLifecycleState", { state: "active" });
  await expect.poll(hellos).toBe(2);
  worker.say({ type: "state", phase: "listening" });
  await expect(page.locator("[data-phase=listening]")).toBeVisible();
  await expectToBeHeard(page);
});

test("a permission that is taken back is called so, with the way to give it again", async ({
  playwright,
  stack,
  launchOptions,
}) => {
  // With the fake prompt Chromium never looks at permissions.
  const args = (launchOptions.args ?? chromiumArguments("unused.wav")).filter(
    (flag) => flag !== "--use-fake-ui-for-media-stream",
  );
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await context.grantPermissions(["microphone"], { origin: stack.webUrl });
    const page = await context.newPage();
    const worker = await scriptedWorker(page);
    await openInterview(page, stack.webUrl, "Jonas Lindqvist");
    await enterWithMicrophone(page);
    await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
    worker.say({ type: "state", phase: "listening" });
    await expectToBeHeard(page);

    const { targetInfo } = await (await context.newCDPSession(page)).send("Target.getTargetInfo");
    const settings = await browser.newBrowserCDPSession();
    const set = (setting: "denied" | "granted") =>
      settings.send("Browser.setPermission", {
        permission: { name: "microphone" },
        setting,
        origin: stack.webUrl,
        ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
      });
    await set("denied");
    const denied = notice(page, "does not let this page use the microphone");
    await expect(denied).toContainText("Switch Microphone on");
    await expect(denied).toContainText("typing");
    await expect(page.getByText("Your turn, but we cannot hear you")).toBeVisible();
    await expect(notice(page, "disconnected")).toHaveCount(0);

    await set("granted");
    await denied.getByRole("button", { name: "Try again" }).click();
    await expect(denied).toHaveCount(0);
    await expect(page.getByText("Listening to you")).toBeVisible();
    await expectToBeHeard(page);

    // Coming back to a running interview without it, one can still answer.
    await set("denied");
    await expect(denied).toBeVisible();
    const database = new DatabaseSync(stack.databaseFile, { timeout: 10_000 });
    const setStatus = (status: string) =>
      database
        .prepare("UPDATE Interview SET status = ? WHERE id = ?")
        .run(status, new URL(page.url()).pathname.split("/").at(-1) ?? "");
    setStatus("live");
    try {
      agreeToLeave(page);
      await page.reload();
      await page.getByRole("button", { name: "Go on with the interview" }).click();
      await expect(denied).toContainText("What you said is kept.");
      await page.getByRole("button", { name: "Go on by typing" }).click();
      await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
      worker.say({ type: "state", phase: "listening" });
      await expect(page.getByText("Your turn: type your answer")).toBeVisible();
    } finally {
      setStatus("created");
      database.close();
    }
  } finally {
    await browser.close();
  }
});
