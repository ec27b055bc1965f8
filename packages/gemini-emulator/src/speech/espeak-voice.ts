import type { EspeakVoice } from "./espeak-messages.ts";

/** How eSpeak NG is asked to sound like one of Gemini's prebuilt voices. */
type EspeakTimbre = Omit<EspeakVoice, "language">;

const timbre = (variant: string, pitch: number, wordsPerMinute: number): EspeakTimbre => ({
  variant,
  pitch,
  wordsPerMinute,
});

/** Every prebuilt voice of Gemini Live, case-sensitive, each of them distinguishable by ear. */
export const espeakVoices: ReadonlyMap<string, EspeakTimbre> = new Map([
  ["Zephyr", timbre("f1", 58, 172)],
  ["Puck", timbre("m1", 56, 176)],
  ["Charon", timbre("m3", 34, 158)],
  ["Kore", timbre("f2", 50, 164)],
  ["Fenrir", timbre("m7", 44, 178)],
  ["Leda", timbre("f3", 64, 168)],
  ["Orus", timbre("m2", 36, 162)],
  ["Aoede", timbre("f4", 54, 162)],
  ["Callirrhoe", timbre("f1", 48, 160)],
  ["Autonoe", timbre("f3", 54, 174)],
  ["Enceladus", timbre("m4", 32, 150)],
  ["Iapetus", timbre("m6", 42, 164)],
  ["Umbriel", timbre("m4", 46, 158)],
  ["Algieba", timbre("m1", 40, 156)],
  ["Despina", timbre("f2", 60, 166)],
  ["Erinome", timbre("f4", 46, 168)],
  ["Algenib", timbre("m8", 30, 154)],
  ["Rasalgethi", timbre("m3", 44, 168)],
  ["Laomedeia", timbre("f3", 70, 178)],
  ["Achernar", timbre("f5", 44, 156)],
  ["Alnilam", timbre("m2", 46, 172)],
  ["Schedar", timbre("m6", 34, 156)],
  ["Gacrux", timbre("f5", 36, 154)],
  ["Pulcherrima", timbre("f1", 66, 176)],
  ["Achird", timbre("m1", 48, 166)],
  ["Zubenelgenubi", timbre("m7", 36, 160)],
  ["Vindemiatrix", timbre("f2", 42, 154)],
  ["Sadachbia", timbre("m6", 52, 178)],
  ["Sadaltager", timbre("m4", 38, 164)],
  ["Sulafat", timbre("f4", 60, 172)],
]);

/** eSpeak NG's name for the languages it calls differently from BCP 47. */
const espeakLanguages: ReadonlyMap<string, string> = new Map([
  ["en", "en-us"],
  ["en-us", "en-us"],
  ["en-gb", "en-gb"],
  ["pt", "pt-br"],
  ["pt-br", "pt-br"],
  ["fr", "fr-fr"],
  ["es-mx", "es-419"],
  ["es-us", "es-419"],
  ["zh", "cmn"],
  ["no", "nb"],
]);

/** The default voice is Zephyr, in US English. */
export function espeakVoice(voiceName = "Zephyr", languageCode = "en-US"): EspeakVoice {
  const tag = languageCode.toLowerCase();
  const [primary = "en"] = tag.split("-");
  const language = espeakLanguages.get(tag) ?? espeakLanguages.get(primary) ?? primary;
  return { language, ...(espeakVoices.get(voiceName) ?? timbre("f1", 58, 172)) };
}
