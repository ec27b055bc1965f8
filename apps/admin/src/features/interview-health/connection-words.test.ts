import { expect, test } from "vitest";
import { connectionWords } from "./connection-words.ts";

const calm = {
  browserReconnects: 0,
  geminiReconnects: 0,
  microphoneDroppedMs: 0,
  malformedFrames: 0,
  underruns: 0,
  responses: [],
};
const valuesOf = (changes: Partial<typeof calm>) => connectionWords({ ...calm, ...changes }).map(({ value }) => value);

test("says how often each line broke, and how much sound that cost", () => {
  expect(valuesOf({})).toEqual(["Never", "Never", "Never", "None"]);
  expect(valuesOf({ browserReconnects: 1, geminiReconnects: 3, underruns: 1200, microphoneDroppedMs: 2840 })).toEqual([
    "Once",
    "3 times",
    "1,200 times",
    "2.8 s",
  ]);
});
