import type { EspeakVoice } from "./espeak-messages.ts";
import type { RunEspeak } from "./load-espeak.ts";
import { normaliseLevel } from "./normalise-level.ts";
import { readWav } from "./read-wav.ts";
import { resample } from "./resample.ts";
import { speechRateHz } from "./speech-rate.ts";

/** eSpeak NG calls a missing language a missing voice. */
const unknownLanguage = /voice does not exist/;

/** @returns PCM16 mono at 24 kHz, about −20 dBFS, in US English when the language is not known. */
export async function synthesise(espeak: RunEspeak, text: string, voice: EspeakVoice): Promise<Int16Array> {
  const speak = (language: string) =>
    espeak([
      ...["-v", `${language}+${voice.variant}`],
      ...["-p", String(voice.pitch)],
      ...["-s", String(voice.wordsPerMinute)],
      ...["--", text],
    ]);
  const wav = await speak(voice.language).catch((error: unknown) => {
    if (error instanceof Error && unknownLanguage.test(error.message)) return speak("en-us");
    throw error;
  });
  const { samples, rateHz } = readWav(wav);
  return normaliseLevel(resample(samples, rateHz, speechRateHz));
}
