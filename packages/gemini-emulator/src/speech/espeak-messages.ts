import { z } from "zod";

/** What the two sides of the speech process say to each other. `speech` is PCM16 mono at 24 kHz, native byte order. */
export const espeakRequestSchema = z.object({
  id: z.int(),
  text: z.string(),
  voice: z.object({
    language: z.string(),
    variant: z.string(),
    /** 0 to 99. */
    pitch: z.number(),
    wordsPerMinute: z.number(),
  }),
});
export type EspeakRequest = z.infer<typeof espeakRequestSchema>;
export type EspeakVoice = EspeakRequest["voice"];

export const espeakReplySchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.int(), speech: z.custom<Int16Array>((value) => value instanceof Int16Array) }),
  z.object({ id: z.int().optional(), error: z.string() }),
]);
export type EspeakReply = z.infer<typeof espeakReplySchema>;
