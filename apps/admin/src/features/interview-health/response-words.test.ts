import { expect, test } from "vitest";
import { summariseResponses } from "./response-bars.ts";
import { responseWords } from "./response-words.ts";

const wordsOf = (...waitsMs: number[]) => {
  const summary = summariseResponses(
    waitsMs.map((endOfSpeechToFirstAudioMs, index) => ({
      generation: index + 1,
      endOfSpeechToFirstAudioMs,
      firstAudioToSpeakerMs: null,
    })),
  );
  return summary && responseWords(summary);
};

test("says what was usual and what was slowest, or the one wait there was", () => {
  expect(wordsOf(800, 900, 2100)).toBe("The candidate usually waited 0.9 s for a reply, and at most 2.1 s");
  expect(wordsOf(1130)).toBe("The candidate waited 1.1 s for the one reply");
});
