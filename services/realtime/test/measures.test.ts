import { abortAllDurableObjects } from "cloudflare:test";
import { MediaModality, type ModalityTokenCount, type UsageMetadata } from "@google/genai/web";
import { expect, test, vi } from "vitest";
import { emulatorSessions, severGemini } from "./emulator.ts";
import { newInterview } from "./new-interview.ts";

test("how well the machinery did is delivered with the transcript, whatever died in between", async () => {
  const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?"] });
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.sendRaw("not one of ours");
  client.answer();
  await client.heardTurns(2);
  await abortAllDurableObjects();
  await client.untilClosed();

  const again = await interview.connect();
  again.hello();
  await again.until(() => again.all("state").some(({ phase }) => phase === "listening"), "listening");
  again.answer();
  await again.until(() => again.all("audio").length > 0, "the interviewer's voice");
  const generation = again.all("audio")[0]?.generation ?? 0;
  const report = { type: "playbackReport", generation, playbackDelayMs: 80, roundTripMs: 40, underruns: 2 } as const;
  again.send({ ...report, receivedAudioMs: 500 });
  again.send({ type: "endInterview" });
  await again.untilClosed();

  const bundle = await vi.waitFor(async () => {
    const [delivery] = (await interview.calls()).deliveries;
    expect(delivery).toBeDefined();
    return delivery?.bundle;
  });
  expect(bundle?.metrics).toMatchObject({ browserReconnects: 1, malformedFrames: 1, underruns: 2 });
  const responses = bundle?.metrics.responses ?? [];
  expect(responses.map(({ firstAudioToSpeakerMs }) => firstAudioToSpeakerMs)).toEqual([null, 100]);
  expect(responses.at(-1)?.generation).toBe(generation);
});

test("Gemini is paid for every turn and for the whole of what was said before it, on each connection", async () => {
  const interview = await newInterview({ questions: ["Why this scheme?", "What did you build last?", "What next?"] });
  const marker = interview.session.config.instructions;
  const client = await interview.connect();
  client.hello();
  await client.heardTurns(1);
  client.answer();
  await client.heardTurns(2);
  await severGemini(marker);
  await client.until(() => client.all("state").some(({ phase }) => phase === "reconnecting"), "reconnecting");
  await client.until(() => client.all("state").at(-1)?.phase === "listening", "listening");
  client.answer();
  await client.heardTurns(3);
  client.send({ type: "endInterview" });
  await client.untilClosed();

  const bills = (await emulatorSessions(marker)).map(({ usage }) => usage);
  expect(bills.map((turns) => turns.length)).toEqual([2, 1]);
  const { tokens } = await interview.delivered();
  const total = (count: (usage: UsageMetadata) => number | undefined) =>
    bills.flat().reduce((sum, usage) => sum + (count(usage) ?? 0), 0);
  expect(tokens.audioIn + tokens.textIn).toBe(total(({ promptTokenCount }) => promptTokenCount));
  expect(tokens.audioOut + tokens.textOut).toBe(total(({ responseTokenCount }) => responseTokenCount));
  const audioOf = (details: ModalityTokenCount[] | undefined) =>
    details?.find(({ modality }) => modality === MediaModality.AUDIO)?.tokenCount;
  expect(tokens.audioIn).toBe(total(({ promptTokensDetails }) => audioOf(promptTokensDetails)));
  expect(tokens.audioOut).toBe(total(({ responseTokensDetails }) => audioOf(responseTokensDetails)));
});
