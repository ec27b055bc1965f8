import type { Delivery } from "@mockingbird/api/views";
import { expect, test } from "vitest";
import { deliveryFacts } from "./delivery-facts.ts";
import { medianOf } from "./median-of.ts";

const answer = { turnSeq: 1, startMs: 0, words: 10, durationMs: 48_000, timeToFirstWordMs: 1_240, pausesMs: [] };
const delivery: Delivery = {
  answers: [answer],
  words: 10,
  wordsPerMinute: 128,
  shareOfTalk: 0.614,
  fillers: [
    { filler: "um", count: 3 },
    { filler: "you know", count: 1 },
  ],
  languageCode: "en-GB",
  unspokenLines: 0,
  stretches: [],
};
const valuesOf = (changes: Partial<Delivery>) =>
  Object.fromEntries(deliveryFacts({ ...delivery, ...changes }).map(({ term, value }) => [term, value]));

test("figures are said with their units", () => {
  expect(valuesOf({})).toEqual({
    "Words a minute": "128",
    "Your share of the talk": "61 %",
    "Length of an answer": "48 s",
    "Time to your first word": "1.2 s",
    Pauses: "None timed",
    "Filler words": "“um” 3, “you know” 1",
  });
});

test("of several answers the middle is said, and of pauses how many and how long", () => {
  const answers = [answer, { ...answer, durationMs: 20_000, timeToFirstWordMs: null, pausesMs: [1_500, 12_000] }];
  expect(valuesOf({ answers })).toMatchObject({
    "Length of an answer": "About 34 s",
    "Time to your first word": "1.2 s",
    Pauses: "2, up to 12 s",
  });
});

test("what could not be computed is said to be so, and never to be nought", () => {
  const answers = [{ ...answer, timeToFirstWordMs: null }];
  expect(valuesOf({ answers, wordsPerMinute: null, shareOfTalk: null, fillers: null })).toMatchObject({
    "Words a minute": "Too little speech",
    "Your share of the talk": "Unknown",
    "Time to your first word": "Not timed",
    "Filler words": "Not counted",
  });
  expect(deliveryFacts({ ...delivery, fillers: null, languageCode: "ja-JP" }).at(-1)?.explanation).toContain(
    "Japanese",
  );
});

test("no figure is called good or bad, or said to show what it cannot", () => {
  const words = JSON.stringify(deliveryFacts(delivery)).toLowerCase();
  for (const grading of ["good", "bad", "too fast", "too slow", "should", "confiden", "nervous", "accent", "score"]) {
    expect(words).not.toContain(grading);
  }
});

test("the middle of an even number of figures lies between the two in the middle", () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1]), medianOf([5, 1, 3])]).toEqual([null, 7, 5, 3]);
});
