import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../harness/test.ts";
import { startInterview } from "../support/candidate-room.ts";
import { bestCorrelation, loudnessEnvelope, samplesOfPcm16 } from "../support/loudness-envelope.ts";
import { playbackOf, recordPlayback } from "../support/record-playback.ts";

const interviewerRateHz = 24_000;
/** Full scale is 1; ordinary speech is ten times louder, a silent loudspeaker is 0. */
const audibleLevel = 0.02;

// Silent long enough for the greeting and the first question, so that nobody is interrupted, then one answer.
test.use({
  microphone: {
    pattern: [
      { part: "silence", seconds: 30 },
      { part: "speech", seconds: 4 },
      { part: "silence", seconds: 60 },
    ],
  },
});

async function signIn(page: Page, appUrl: string, name: string): Promise<void> {
  await page.goto(`${appUrl}/sign-in`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function inOwnBrowser<T>(
  browser: Browser,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

test("a candidate is interviewed aloud, and the right staff read what was said", async ({
  page,
  browser,
  stack,
  emulator,
}) => {
  const answer = "I led a team of four and we shipped on time.";
  await emulator.script({ hear: [answer] });
  await recordPlayback(page);

  await signIn(page, stack.webUrl, "Jonas Lindqvist");
  await startInterview(page);
  const interviewPath = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Check microphone and sound" }).click();
  await page.getByRole("button", { name: "Enter the room" }).click();

  // The interviewer speaks first, and the loudspeaker carries what Gemini's double sent.
  const captions = page.getByRole("region", { name: "Captions" });
  await expect(captions).toContainText("Northfield University");
  await expect(page.locator("[data-phase=listening]")).toBeVisible({ timeout: 45_000 });
  const [session] = (await emulator.sessions()).slice(-1);
  if (!session) throw new Error("The emulator was never asked to speak.");
  const opening = session.turns[0]?.text ?? "";
  await expect(captions).toContainText(opening);
  const sent = loudnessEnvelope(samplesOfPcm16(await emulator.audio(session.number)), interviewerRateHz);
  const playback = await playbackOf(page);
  const played = loudnessEnvelope(playback.samples, playback.rateHz);
  expect(Math.max(...played)).toBeGreaterThan(audibleLevel);
  // Padded at the end, because the recording stops where the last word does.
  const { correlation } = bestCorrelation([...played, ...Array.from({ length: 50 }, () => 0)], sent);
  expect(correlation).toBeGreaterThan(0.9);

  // The candidate speaks, is heard, and is answered with the next question.
  await expect(captions).toContainText(answer, { timeout: 45_000 });
  await expect(page.locator("[data-phase=interviewerSpeaking]")).toBeVisible();
  await expect(page.locator("[data-phase=listening]")).toBeVisible({ timeout: 45_000 });
  const reply = (await emulator.sessions()).find(({ number }) => number === session.number)?.turns[1]?.text ?? "";
  expect(reply).not.toBe("");
  await expect(captions).toContainText(reply);

  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "That was your interview" })).toBeVisible();
  const ownTurns = page.getByRole("main").getByRole("listitem");
  await expect(ownTurns).toHaveCount(3, { timeout: 30_000 });
  await expect(ownTurns.nth(0)).toContainText(opening);
  await expect(ownTurns.nth(1)).toContainText(answer);
  await expect(ownTurns.nth(2)).toContainText(reply);

  const transcriptPath = await inOwnBrowser(browser, async (reviewer) => {
    await signIn(reviewer, stack.adminUrl, "Priya Raman");
    await reviewer.goto(`${stack.adminUrl}/interviews`);
    await reviewer.getByRole("link", { name: "Jonas Lindqvist" }).first().click();
    await reviewer.waitForURL(/\/interviews\/[^/]+$/);
    expect(new URL(reviewer.url()).pathname).toBe(interviewPath);
    const turns = reviewer.getByRole("region", { name: "Transcript" }).getByRole("listitem");
    await expect(turns.filter({ hasText: opening })).toHaveCount(1);
    await expect(turns.filter({ hasText: answer })).toHaveCount(1);
    await expect(turns.filter({ hasText: reply })).toHaveCount(1);
    return new URL(reviewer.url()).pathname;
  });

  await inOwnBrowser(browser, async (foreigner) => {
    await signIn(foreigner, stack.adminUrl, "Viktor Hahn");
    const response = await foreigner.goto(`${stack.adminUrl}${transcriptPath}`);
    expect(response?.status()).toBe(404);
    await expect(foreigner.getByText(answer)).toHaveCount(0);
  });

  await inOwnBrowser(browser, async (otherCandidate) => {
    await signIn(otherCandidate, stack.webUrl, "Amara Okafor");
    const response = await otherCandidate.goto(`${stack.webUrl}${interviewPath}`);
    expect(response?.status()).toBe(404);
  });
});
