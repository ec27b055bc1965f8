import { expect, test } from "vitest";
import { coverageWords } from "./coverage-words.ts";

test.each([
  [10_000, 9_699, "Transcribed 96 % of the speech we heard", false],
  [10_000, 8_000, "Transcribed 80 % of the speech we heard", false],
  [10_000, 7_999, "Transcribed 79 % of the speech we heard", true],
  [10_000, 9_999, "Transcribed 99 % of the speech we heard", false],
  [10_000, 10_000, "Transcribed 100 % of the speech we heard", false],
  [10_000, 0, "Transcribed 0 % of the speech we heard", true],
  [0, 0, "We heard no speech of the candidate", false],
])("of %i ms heard and %i ms transcribed: %s", (heardMs, transcribedMs, sentence, isLow) => {
  expect(coverageWords({ heardMs, transcribedMs })).toEqual({ sentence, isLow });
});
