import { expect, test } from "vitest";
import { summariseResponses } from "./response-bars.ts";

const response = (generation: number, endOfSpeechToFirstAudioMs: number, firstAudioToSpeakerMs: number | null) => ({
  generation,
  endOfSpeechToFirstAudioMs,
  firstAudioToSpeakerMs,
});

test("adds both stretches of each reply, and finds the usual and the slowest", () => {
  const summary = summariseResponses([response(2, 700, 100), response(4, 2000, null), response(7, 900, 100)]);
  expect(summary?.bars.map(({ reply, totalMs }) => [reply, totalMs])).toEqual([
    [1, 800],
    [2, 2000],
    [3, 1000],
  ]);
  expect(summary).toMatchObject({ medianMs: 1000, slowestMs: 2000 });
});

test("takes the middle of the two in the middle", () => {
  expect(summariseResponses([response(1, 500, 0), response(2, 700, 0)])?.medianMs).toBe(600);
});

test("has nothing to say about no reply", () => {
  expect(summariseResponses([])).toBeNull();
});
