import type { SessionReport } from "@mockingbird/gemini-emulator";
import type { ServerMessage } from "@mockingbird/proto";
import type { Page } from "@playwright/test";
import type { EmulatorControl } from "../harness/emulator-control.ts";
import { expect, test } from "../harness/test.ts";
import { enterWithMicrophone, expectToBeAsked, openInterview } from "../support/candidate-room.ts";
import { bestCorrelation, loudnessEnvelope, samplesOfPcm16 } from "../support/loudness-envelope.ts";
import { StackDatabase } from "../support/stack-database.ts";
import { type TappedPlayback, tapPlayback, tappedPlaybackOf, untilSounding } from "../support/tap-playback.ts";
import { listenToWorker, repeatWhatWasInterrupted, soundOf } from "../support/wire.ts";

// The key says exactly when the candidate speaks up, and the fake microphone has something to say whenever that is.
test.use({ microphone: { pattern: [{ part: "speech", seconds: 2 }] }, bypassCSP: true });
test.setTimeout(180_000);

test.beforeAll(({ stack }) => {
  const database = new StackDatabase(stack.databaseFile);
  database.allowMoreAttempts();
  database.close();
});

const interviewerRateHz = 24_000;
const oneSecond = 48_000;
/** Speech that stops in the middle of a wave is let down over two milliseconds, so that it does not click. */
const fadeSamples = 96;
/** Longer than any pause between two samples of one word. */
const silentSamples = 2_048;

/** Has a candidate speak up in the middle of an opening that came all at once, and listens until the reply is over. */
async function speakUp(page: Page, emulator: EmulatorControl): Promise<SessionReport> {
  const [turn1, before] = [{ moment: "turnStart", turn: 1 } as const, (await emulator.sessions()).length];
  await emulator.script({
    hear: ["Excuse me, may I ask something first?"],
    faults: [
      { when: turn1, fault: { kind: "bigFrames" } },
      { when: turn1, fault: { kind: "staleAudio" } },
    ],
  });
  await page.getByText("How you talk").click();
  await page.getByRole("radio", { name: /^Press to talk/ }).check();
  await enterWithMicrophone(page);
  const session = async () => (await emulator.sessions())[before];
  await expect.poll(async () => (await session())?.audioSentSeconds ?? 0, { timeout: 60_000 }).toBeGreaterThan(10);
  await untilSounding(page, oneSecond);
  await page.keyboard.down("Space");
  await expect.poll(async () => (await session())?.turns.length, { timeout: 30_000 }).toBe(1);
  await expect.poll(async () => (await tappedPlaybackOf(page)).interruptedFrames.length).toBeGreaterThan(0);
  await page.keyboard.up("Space");
  await expect.poll(async () => (await session())?.turns.length, { timeout: 60_000 }).toBe(2);
  await expectToBeAsked(page);
  const report = await session();
  if (!report) throw new Error("The emulator has forgotten the session.");
  return report;
}

/** Until the transcript is there: before, no other interview can be begun. */
async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: "End", exact: true }).click();
  await page.getByRole("button", { name: "End interview" }).click();
  await expect(page.getByRole("heading", { name: "Transcript" })).toBeVisible({ timeout: 60_000 });
}

/** What the loudspeaker got from the moment its playback had been told to stop. */
function afterInterruption({ samples, firstFrame, interruptedFrames }: TappedPlayback): Float32Array {
  const [interruptedFrame] = interruptedFrames;
  if (interruptedFrame === undefined) throw new Error("Nothing was interrupted.");
  return samples.subarray(interruptedFrame - firstFrame);
}

/** How many samples sound before a silence begins. */
function soundingBeforeSilence(samples: Float32Array): number {
  let silent = 0;
  for (const [index, sample] of samples.entries()) {
    silent = sample === 0 ? silent + 1 : 0;
    if (silent === silentSamples) return index + 1 - silentSamples;
  }
  return samples.length;
}

/** After the interruption there is one fade at most, then silence, then the reply as it was sent, and nothing else. */
function expectOnlyTheReply(playback: TappedPlayback, messages: readonly ServerMessage[]): void {
  const after = afterInterruption(playback);
  expect(soundingBeforeSilence(after)).toBeLessThanOrEqual(fadeSamples);
  const played = loudnessEnvelope(after.subarray(fadeSamples), playback.rateHz);
  const reply = loudnessEnvelope(samplesOfPcm16(soundOf(messages, 2)), interviewerRateHz);
  // Padded at the end, because the recording stops where the last word does.
  const { correlation, offsetMs } = bestCorrelation([...played, ...Array.from({ length: 50 }, () => 0)], reply);
  expect(correlation).toBeGreaterThan(0.9);
  const from = offsetMs / 10;
  const others = [...played.slice(0, Math.max(0, from - 2)), ...played.slice(from + reply.length + 2)];
  expect(Math.max(0, ...others)).toBe(0);
}

test("an interruption silences the speaker within one fade, and only the reply is heard after it", async ({
  page,
  stack,
  emulator,
}, testInfo) => {
  const messages = listenToWorker(page);
  await tapPlayback(page);
  await openInterview(page, stack.webUrl, "Claire Dubois");
  const { turns } = await speakUp(page, emulator);
  const playback = await tappedPlaybackOf(page);
  await leave(page);

  expect(turns.map(({ interruptedAtMs }) => interruptedAtMs !== undefined)).toEqual([true, false]);
  expectOnlyTheReply(playback, messages);
  const at = messages.findIndex(({ type }) => type === "interrupted");
  const stale = messages.slice(at).filter((message) => message.type === "audio" && message.generation <= 1);
  expect(stale).toEqual([]);

  // A figure for whoever reads it, not a limit: this machine may be busy.
  const lastFrame = (playback.interruptedFrames[0] ?? 0) + soundingBeforeSilence(afterInterruption(playback));
  const tookMs = playback.heardAtMs(lastFrame) - (turns[0]?.interruptedAtMs ?? 0);
  const figure = `${tookMs.toFixed(0)} ms from Gemini's interrupted to the last sample that sounds`;
  testInfo.annotations.push({ type: "barge-in", description: figure });
  process.stdout.write(`    ${figure}\n`);
});

test("sound of an interrupted sentence that still arrives is never played", async ({ page, stack, emulator }) => {
  const messages = await repeatWhatWasInterrupted(page, 25);
  await tapPlayback(page);
  await openInterview(page, stack.webUrl, "Claire Dubois");
  await speakUp(page, emulator);
  const playback = await tappedPlaybackOf(page);
  await leave(page);
  expectOnlyTheReply(playback, messages);
});
