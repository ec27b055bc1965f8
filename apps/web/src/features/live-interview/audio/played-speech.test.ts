import { expect, test } from "vitest";
import { PlayedSpeech } from "./played-speech.ts";

/** `seconds` of generation `generation`, as the loudspeaker counts. */
const level = (generation: number, seconds: number) => ({
  rms: 0.1,
  playedSamples: 0,
  bufferedSamples: 0,
  underruns: 0,
  generation,
  generationSamples: Math.round(seconds * 24_000),
});

test("tells once a second how much was played, and nothing of silence", () => {
  const played = new PlayedSpeech();
  const told: number[] = [];
  for (let nowMs = 0; nowMs <= 5_000; nowMs += 100) {
    // Speech lasts for two seconds and a half, then nothing more is played.
    const answer = played.at(level(1, Math.min(nowMs, 2_500) / 1_000), nowMs);
    if (answer) told.push(answer.playedMs);
  }
  expect(told).toEqual([0, 1_000, 2_000]);
  expect(played.last).toEqual({ generation: 1, playedMs: 2_500 });
});

test("knows of nothing before anything was played", () => {
  const played = new PlayedSpeech();
  expect([played.at(level(0, 0), 0), played.last]).toEqual([null, null]);
});

test("counts each stretch of speech from its beginning", () => {
  const played = new PlayedSpeech();
  played.at(level(1, 3), 0);
  expect(played.at(level(2, 0.4), 1_000)).toEqual({ generation: 2, playedMs: 400 });
});
