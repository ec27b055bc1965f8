import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { chromiumArguments } from "../harness/chromium-arguments.ts";
import { expect, test } from "../harness/test.ts";
import { expectToBeAsked, startInterview } from "../support/candidate-room.ts";
import { expectGoodPage } from "../support/good-page.ts";
import { loudnessEnvelope } from "../support/loudness-envelope.ts";
import { playbackOf, recordPlayback } from "../support/record-playback.ts";
import { scriptedWorker } from "../support/scripted-worker.ts";
import { StackDatabase } from "../support/stack-database.ts";

// What records the loudspeaker is a script that the page does not know.
test.use({
  microphone: {
    pattern: [
      { part: "speech", seconds: 3 },
      { part: "silence", seconds: 2 },
    ],
  },
  bypassCSP: true,
});

// After a test that failed the others begin anew, with somebody of their own.
const name = `Ines Moreau ${randomUUID().slice(0, 8)}`;

test.beforeAll(({ stack }) => {
  const database = new StackDatabase(stack.databaseFile);
  database.addCandidate(name);
  database.close();
});

async function signIn(page: Page, webUrl: string): Promise<void> {
  await page.goto(`${webUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("heading", { name: "My interviews" })).toBeVisible();
}

const finding = (page: Page, what: string) => page.getByRole("status").filter({ hasText: `Your ${what}.` });

/** How long the loudspeaker sounded, from its first sound to its last, and how loud it got. */
async function soundOf(page: Page): Promise<{ seconds: number; loudest: number }> {
  const { samples, rateHz } = await playbackOf(page);
  const envelope = loudnessEnvelope(samples, rateHz);
  const sounding = envelope.flatMap((level, step) => (level > 0.005 ? [step] : []));
  return { seconds: ((sounding.at(-1) ?? 0) - (sounding[0] ?? 0)) / 100, loudest: Math.max(0, ...envelope) };
}

test("what to do next is said first, and the way in says what it is, checks everything and plays back one second", async ({
  page,
  stack,
}) => {
  await recordPlayback(page);
  await signIn(page, stack.webUrl);
  await expect(page.getByRole("region", { name: "Next" }).getByText("You have 3 attempts.")).toBeVisible();
  await expectGoodPage(page);
  await startInterview(page);

  await expect(page.getByText("Structure", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Your eyes, face, emotions, accent")).toBeVisible();
  await expect(page.getByText("once you have answered the first question").first()).toBeVisible();
  await page.getByText("What is kept, for how long, and who reads it").click();
  await expect(page.getByText("Your words are kept, your voice is not")).toBeVisible();
  await expect(finding(page, "browser")).toContainText("what an interview needs");
  await expect(finding(page, "network")).toContainText("without delay");

  const sent: string[] = [];
  await page.getByRole("button", { name: "Check microphone and sound" }).click();
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  page.on("websocket", (socket) => sent.push(socket.url()));
  await page.getByRole("button", { name: "Record one second" }).click();
  await expect(finding(page, "voice")).toContainText("That was you.", { timeout: 20_000 });
  const own = await soundOf(page);
  expect(own.seconds).toBeGreaterThan(0.6);
  expect(own.seconds).toBeLessThan(1.1);
  expect(own.loudest).toBeGreaterThan(0.02);
  expect(sent).toEqual([]);

  await page.getByRole("button", { name: "Hear a sentence" }).click();
  await expect(finding(page, "sound")).toContainText("Did you hear it?", { timeout: 30_000 });
  expect((await soundOf(page)).seconds - own.seconds).toBeGreaterThan(1.5);
  await page.getByRole("button", { name: "Yes, I heard it" }).click();
  await expect(finding(page, "sound")).toContainText("You can hear the interviewer.");
  await expectGoodPage(page);
});

test("a browser of few abilities, as on a phone, is asked for a tap, and records and plays all the same", async ({
  page,
  stack,
}) => {
  await recordPlayback(page);
  await page.addInitScript(() => {
    const contexts: AudioContext[] = [];
    Object.assign(window, { contexts });
    Reflect.deleteProperty(AudioContext.prototype, "setSinkId");
    Reflect.deleteProperty(window, "MediaRecorder");
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        if (options?.sampleRate) throw new DOMException("Only the device's own rate.", "NotSupportedError");
        super(options);
        contexts.push(this);
      }
    };
  });
  await signIn(page, stack.webUrl);
  await startInterview(page);
  await page.getByRole("button", { name: "Check microphone and sound" }).click();
  await expect(page.getByRole("meter", { name: "Microphone level" })).toBeAttached();
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { contexts: AudioContext[] }).contexts.at(-1)?.suspend());
  await page.getByRole("button", { name: "Turn the sound on" }).click();
  await expect(page.getByText("Your device has paused the sound")).toHaveCount(0);
  await page.getByRole("button", { name: "Record one second" }).click();
  await expect(finding(page, "voice")).toContainText("That was you.", { timeout: 20_000 });
  expect((await soundOf(page)).loudest).toBeGreaterThan(0.02);
});

test("a slow network, and one that lets no line through, are told apart in words and can be checked again", async ({
  page,
  stack,
}) => {
  let line: "slow" | "blocked" | "good" = "slow";
  await page.routeWebSocket(/\/v1\/line$/, (socket) => {
    if (line === "blocked") return socket.close();
    socket.onMessage((message) => setTimeout(() => socket.send(message), line === "slow" ? 400 : 0));
  });
  await signIn(page, stack.webUrl);
  await startInterview(page);
  const again = page.getByRole("button", { name: "Check the network again" });
  await expect(finding(page, "network")).toContainText("It is slow");
  line = "blocked";
  await again.click();
  await expect(finding(page, "network")).toContainText("lets no live connection through");
  line = "good";
  await again.click();
  await expect(finding(page, "network")).toContainText("without delay");
  await expect(again).toHaveCount(0);
});

test("who gives no microphone goes on by typing, on a phone at night, with the keyboard alone", async ({
  playwright,
  stack,
  launchOptions,
}) => {
  // Without the fake permission prompt Chromium refuses the microphone by itself.
  const args = chromiumArguments("unused.wav").filter((flag) => flag !== "--use-fake-ui-for-media-stream");
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
    const page = await context.newPage();
    const worker = await scriptedWorker(page);
    await signIn(page, stack.webUrl);
    await expectGoodPage(page);
    await startInterview(page);
    await page.getByRole("button", { name: "Check microphone and sound" }).press("Enter");
    await expect(page.getByText("No attempt has been spent.")).toBeVisible();
    await expectGoodPage(page);
    await page.getByRole("button", { name: "Go on by typing" }).press("Enter");
    await expect(page.getByRole("button", { name: "Enter the room" })).toBeFocused();
    await expectGoodPage(page);
    await page.keyboard.press("Enter");
    await expect(page.getByText(/\d+:\d\d left/)).toBeVisible();
    worker.say({ type: "state", phase: "listening" });
    await expect(page.getByText("Your turn: type your answer")).toBeVisible();
  } finally {
    await browser.close();
  }
});

test("whoever leaves before answering anything has every attempt left", async ({ page, stack }) => {
  await signIn(page, stack.webUrl);
  await startInterview(page);
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Type/ }).check();
  await page.getByRole("button", { name: "Enter the room" }).click();
  await expectToBeAsked(page);
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
  await page.goto(stack.webUrl);
  await expect(page.getByRole("region", { name: "Next" }).getByText("You have 3 attempts.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Attempt 1/ })).toContainText("did not count");
});
