import { z } from "zod";
import { geminiModelSchema, geminiVoiceSchema } from "./gemini-model.ts";
import { findUnknownVariables, instructionVariables } from "./instruction-variables.ts";

/** BCP 47, such as `en-GB`. */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "Use a language tag such as en-GB.");

/** How long a candidate may be silent inside an answer before the interviewer speaks. */
export const patienceSchema = z.enum(["short", "normal", "long"]);
export type Patience = z.infer<typeof patienceSchema>;

/** A question is one line: the interviewer's instruction lists them by number, and the wording is the organisation's own. */
export const questionSchema = z
  .string()
  .trim()
  .min(1, "Write the question.")
  .max(500, "Keep a question under 500 characters.")
  .regex(/^[^\r\n]+$/, "A question is one line.");

export const neverAskMax = 20;
export const otherLanguagesMax = 5;
export const instructionsWrittenMax = 20_000;
export const personaNameMax = 60;
export const personaMax = 1_000;

/** How one organisation's interviewer behaves. Versioned: an interview keeps the version it ran with. */
export const interviewerConfigSchema = z.object({
  /** Plain text with variables of `instructionVariables` in double braces. */
  instructions: z
    .string()
    .trim()
    .min(1, "Say how the interviewer should behave.")
    .max(instructionsWrittenMax)
    .superRefine((text, context) => {
      const [unknown] = findUnknownVariables(text);
      if (unknown === undefined) return;
      const known = instructionVariables.map((name) => `{{${name}}}`).join(", ");
      context.addIssue({ code: "custom", message: `{{${unknown}}} is not known. There are ${known}.` });
    }),
  /** What the interviewer calls itself; empty: it does not name itself. */
  personaName: z.string().trim().max(personaNameMax),
  /** Its manner, in the organisation's words. */
  persona: z.string().trim().max(personaMax),
  voice: geminiVoiceSchema,
  languageCode: languageCodeSchema,
  /** Languages a candidate may ask to go on in. */
  otherLanguageCodes: z.array(languageCodeSchema).max(otherLanguagesMax),
  model: geminiModelSchema,
  /** 0 (most predictable) to 2 (most varied). */
  temperature: z.number().min(0).max(2),
  /** What a candidate begins with, who may choose otherwise. */
  patience: patienceSchema,
  /** Whether it asks on when an answer stays general, as deep as the template allows. */
  followsUp: z.boolean(),
  /** One line each. */
  neverAsk: z.array(questionSchema).max(neverAskMax),
});
export type InterviewerConfig = z.infer<typeof interviewerConfigSchema>;
