import { z } from "zod";
import { geminiModelSchema, geminiVoiceSchema } from "./gemini-model.ts";
import { interviewDurationSecondsMax, interviewDurationSecondsMin } from "./limits.ts";

/** How one organisation's interviewer behaves. Versioned: an interview keeps the version it ran with. */
export const interviewerConfigSchema = z.object({
  instructions: z.string().min(1).max(20_000),
  voice: geminiVoiceSchema,
  /** BCP 47, such as `en-GB`. */
  languageCode: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "Use a language tag such as en-GB."),
  model: geminiModelSchema,
  /** 0 (most predictable) to 2 (most varied). */
  temperature: z.number().min(0).max(2),
  durationSeconds: z.int().min(interviewDurationSecondsMin).max(interviewDurationSecondsMax),
});
export type InterviewerConfig = z.infer<typeof interviewerConfigSchema>;

/** A question is one line: the interviewer's instruction lists them by number, and the wording is the organisation's own. */
export const questionSchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\r\n]+$/, "A question is one line.");
