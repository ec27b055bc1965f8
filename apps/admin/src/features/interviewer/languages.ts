import { sayLanguage } from "./interviewer-words.ts";

/** What Gemini Live speaks. Source: ai.google.dev, Live API, supported languages, November 2026. */
const spokenLanguages = [
  "ar-EG",
  "bn-BD",
  "nl-NL",
  "en-AU",
  "en-GB",
  "en-IN",
  "en-US",
  "fr-CA",
  "fr-FR",
  "de-DE",
  "gu-IN",
  "hi-IN",
  "id-ID",
  "it-IT",
  "ja-JP",
  "kn-IN",
  "ko-KR",
  "ml-IN",
  "mr-IN",
  "pl-PL",
  "pt-BR",
  "ro-RO",
  "ru-RU",
  "es-ES",
  "es-US",
  "ta-IN",
  "te-IN",
  "th-TH",
  "tr-TR",
  "uk-UA",
  "vi-VN",
];

/** Every language that can be chosen, and what is chosen already, by name. */
export function languageOptions(chosen: readonly string[]): { value: string; label: string }[] {
  return [...new Set([...spokenLanguages, ...chosen])]
    .map((value) => ({ value, label: sayLanguage(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}
