import { expect, test } from "vitest";
import { type TranscriptBundle, transcriptBundleSchema } from "./transcript-bundle.ts";

const bundle: TranscriptBundle = {
  interviewId: "i1",
  endCause: "candidate_ended",
  startedAt: "2026-11-22T10:00:00.000Z",
  endedAt: "2026-11-22T10:01:00.000Z",
  durationSeconds: 60,
  model: "gemini-3.8-live",
  configVersion: 1,
  tokens: { audioIn: 1, textIn: 2, audioOut: 3, textOut: 4 },
  speech: { heardMs: 300, transcribedMs: 300 },
  metrics: {
    browserReconnects: 0,
    geminiReconnects: 0,
    microphoneDroppedMs: 0,
    malformedFrames: 0,
    underruns: 0,
    responses: [],
  },
  turns: [
    { seq: 0, speaker: "interviewer", text: "Hello.", startMs: 0, endMs: 900, interrupted: false },
    { seq: 1, speaker: "candidate", text: "Hi.", startMs: 1200, endMs: 1500, interrupted: false },
  ],
};

test("accepts turns numbered from 0 without gaps", () => {
  expect(transcriptBundleSchema.parse(bundle)).toEqual(bundle);
});

test("refuses a gap, because a lost turn must not look like a whole transcript", () => {
  const [first, second] = bundle.turns;
  expect(transcriptBundleSchema.safeParse({ ...bundle, turns: [first, { ...second, seq: 2 }] }).success).toBe(false);
});

test("refuses a turn that ends before it starts, and one without words", () => {
  const [first] = bundle.turns;
  expect(transcriptBundleSchema.safeParse({ ...bundle, turns: [{ ...first, endMs: -1 }] }).success).toBe(false);
  expect(transcriptBundleSchema.safeParse({ ...bundle, turns: [{ ...first, text: "" }] }).success).toBe(false);
});
