import { expect, test } from "../harness/test.ts";
import { answerInWriting, openInterview } from "../support/candidate-room.ts";
import { bestCorrelation, loudnessEnvelope, samplesOfPcm16 } from "../support/loudness-envelope.ts";
import { StackDatabase } from "../support/stack-database.ts";
import { tapPlayback, tappedPlaybackOf, untilHeading } from "../support/tap-playback.ts";
import { listenToWorker, soundOf } from "../support/wire.ts";

const interviewerRateHz = 24_000;
const stepMs = 10;

test.use({ microphone: { pattern: [{ part: "silence", seconds: 60 }] }, bypassCSP: true });
test.setTimeout(240_000);

test("the goodbye is heard to its last word before the page says that the interview is over", async ({
  page,
  stack,
}) => {
  const database = new StackDatabase(stack.databaseFile);
  database.allowMoreAttempts();
  database.close();
  const messages = listenToWorker(page);
  await tapPlayback(page);
  await openInterview(page, stack.webUrl, "Omar Haddad");
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Type/ }).check();
  await page.getByRole("button", { name: "Enter the room" }).click();
  const ending = () => messages.some((message) => message.type === "state" && message.phase === "ending");
  const asked = page.getByText("Your turn: type your answer");
  const over = untilHeading(page, "That was your interview");
  for (let n = 1; !ending(); n += 1) {
    await expect.poll(async () => ending() || (await asked.isVisible()), { timeout: 60_000 }).toBe(true);
    if (ending()) break;
    await answerInWriting(page, `This is my answer number ${n}.`);
    await expect.poll(async () => ending() || !(await asked.isVisible())).toBe(true);
  }
  const { samplesPlayed } = await over;
  const playback = await tappedPlaybackOf(page);

  const last = Math.max(...messages.flatMap((message) => (message.type === "audio" ? [message.generation] : [])));
  const goodbye = loudnessEnvelope(samplesOfPcm16(soundOf(messages, last)), interviewerRateHz);
  expect(goodbye.length * stepMs).toBeGreaterThan(1_000);
  const played = loudnessEnvelope(playback.samples.subarray(0, samplesPlayed), playback.rateHz);
  const { correlation, offsetMs } = bestCorrelation(played, goodbye);
  expect(correlation).toBeGreaterThan(0.9);
  // The last word by itself, where it belongs.
  const lastWord = goodbye.slice(-50);
  const there = played
    .slice(offsetMs / stepMs)
    .slice(0, goodbye.length)
    .slice(-52);
  expect(bestCorrelation(there, lastWord).correlation).toBeGreaterThan(0.9);
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
});
