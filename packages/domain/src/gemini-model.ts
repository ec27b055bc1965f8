import { z } from "zod";

/**
 * Which Live models we offer and what each accepts. A setup field that is legal on one model closes the socket on
 * another, so the request is built from this table. Source: ai.google.dev, Live API models, November 2026.
 */
export const geminiModels = {
  "gemini-3.8-live": {
    label: "Gemini 3.8 Live",
    acceptsThinkingLevel: false,
    /** How the interviewer is asked to speak first. */
    openingVia: "clientContent",
  },
  "gemini-3.1-flash-live-preview": {
    label: "Gemini 3.1 Flash Live (legacy preview)",
    acceptsThinkingLevel: true,
    openingVia: "realtimeText",
  },
} as const;

export const geminiModelSchema = z.enum(["gemini-3.8-live", "gemini-3.1-flash-live-preview"]);
export type GeminiModel = z.infer<typeof geminiModelSchema>;

/** Prebuilt voices, case-sensitive: an unknown one closes the socket instead of answering setup. */
export const geminiVoices = [
  "Zephyr",
  "Puck",
  "Charon",
  "Kore",
  "Fenrir",
  "Leda",
  "Orus",
  "Aoede",
  "Callirrhoe",
  "Autonoe",
  "Enceladus",
  "Iapetus",
  "Umbriel",
  "Algieba",
  "Despina",
  "Erinome",
  "Algenib",
  "Rasalgethi",
  "Laomedeia",
  "Achernar",
  "Alnilam",
  "Schedar",
  "Gacrux",
  "Pulcherrima",
  "Achird",
  "Zubenelgenubi",
  "Vindemiatrix",
  "Sadachbia",
  "Sadaltager",
  "Sulafat",
] as const;
export const geminiVoiceSchema = z.enum(geminiVoices);
export type GeminiVoice = z.infer<typeof geminiVoiceSchema>;
