import { bytesPerSample, interviewerAudioRateHz } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { end, phasesOf, startFaulty } from "./faulty-interview.ts";
import type { InterviewClient } from "./interview-client.ts";

/** Sound is sent two seconds before it is played: when this much has come, at least one and a half have been played. */
const soundBytesMin = 3.5 * interviewerAudioRateHz * bytesPerSample;

/** A candidate who speaks up while the rest of the opening is still to be heard. */
async function interrupting() {
  const started = await startFaulty({ when: { moment: "turnStart", turn: 1 }, fault: { kind: "earlyComplete" } });
  const { client } = started;
  await client.until(() => phasesOf(client).at(-1) === "listening", "listening");
  await client.until(() => client.sound().byteLength >= soundBytesMin, "the first seconds");
  client.answer();
  await client.until(() => client.all("interrupted").length > 0, "silence");
  return started;
}

const captionsOfFirst = (client: InterviewClient) => client.all("caption").filter(({ seq }) => seq === 1);

test.concurrent("an interrupted sentence is written as far as the loudspeaker says that it was heard", async () => {
  const { client, interview } = await interrupting();
  const byTheClock = captionsOfFirst(client).at(-1);
  expect(byTheClock).toMatchObject({ interrupted: true });
  client.send({ type: "played", generation: 1, playedMs: 600, silenced: true });
  await client.until(() => captionsOfFirst(client).at(-1)?.final === true, "the turn, cut");
  const kept = captionsOfFirst(client).at(-1)?.text ?? "";
  expect(byTheClock?.text.startsWith(kept)).toBe(true);
  expect(kept.length).toBeLessThan(byTheClock?.text.length ?? 0);
  await end(client);
  const { turns } = await interview.delivered();
  expect(turns[0]).toMatchObject({ speaker: "interviewer", text: kept, interrupted: true });
});

test.concurrent("an interrupted sentence of which the loudspeaker played nothing is not in the transcript", async () => {
  const { client, interview } = await interrupting();
  client.send({ type: "played", generation: 1, playedMs: 0, silenced: true });
  await client.until(() => captionsOfFirst(client).at(-1)?.final === true, "the turn, cut");
  await end(client);
  const { turns } = await interview.delivered();
  expect(turns.some(({ text }) => text.startsWith("Hello"))).toBe(false);
});

test.concurrent("a page that has gone without a word has heard what the clock says", async () => {
  const { client, interview } = await interrupting();
  const byTheClock = captionsOfFirst(client).at(-1)?.text;
  client.send({ type: "endInterview" });
  await client.untilClosed();
  const { turns } = await interview.delivered();
  expect(turns[0]).toMatchObject({ text: byTheClock, interrupted: true });
});
