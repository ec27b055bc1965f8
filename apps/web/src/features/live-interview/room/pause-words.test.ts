import { expect, test } from "vitest";
import { pauseAnnouncement, secondsInWords } from "./pause-words.ts";

test.each([
  [300, "5 minutes"],
  [290, "4 minutes 50 seconds"],
  [61, "1 minute 1 second"],
  [60, "1 minute"],
  [2, "2 seconds"],
  [0, "0 seconds"],
])("%i seconds are %s", (seconds, words) => {
  expect(secondsInWords(seconds)).toBe(words);
});

test("the end of a pause is announced twice, not every second", () => {
  const announced = Array.from({ length: 301 }, (_, n) => pauseAnnouncement(300 - n)).filter(Boolean);
  expect([...new Set(announced)]).toEqual([
    "The interview goes on by itself in less than a minute",
    "The interview goes on by itself in a few seconds",
  ]);
});
