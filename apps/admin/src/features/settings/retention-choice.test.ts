import { expect, test } from "vitest";
import { choiceOf, retentionOf } from "./retention-choice.ts";

test.each([null, 90, 365, 400])("%s days is chosen and read back", (days) => {
  expect(retentionOf(choiceOf(days), String(days))).toEqual({ days });
});

test.each([
  ["29", /at least 30 days/],
  ["4000", /at most 3650 days/],
  ["a year", /Type a number of days/],
  ["", /Type a number of days/],
])("%j is refused with what to do", (typed, sentence) => {
  expect(retentionOf("other", typed)).toEqual({ error: expect.stringMatching(sentence) });
});
