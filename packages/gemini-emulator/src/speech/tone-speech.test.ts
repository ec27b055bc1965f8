import { expect, it } from "vitest";
import { espeakVoice } from "./espeak-voice.ts";
import { spokenRms } from "./normalise-level.ts";
import { toneSpeech } from "./tone-speech.ts";

it("hums quietly for as long as a voice would speak, and always the same", async () => {
  const sentence = "Tell me about a time when you led a team through a difficult situation.";
  const [speech, again] = await Promise.all([
    toneSpeech.synthesise(sentence, espeakVoice()),
    toneSpeech.synthesise(sentence, espeakVoice("Charon")),
  ]);
  expect(speech).toEqual(again);
  expect(speech.length / 24_000).toBeGreaterThan(3);
  expect(speech.length / 24_000).toBeLessThan(7);
  const level = 20 * Math.log10(spokenRms(Float32Array.from(speech, (sample) => sample / 32_768)));
  expect(level).toBeGreaterThan(-35);
  expect(level).toBeLessThan(-30);
});
