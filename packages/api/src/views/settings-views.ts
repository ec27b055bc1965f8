import { z } from "zod";

/** All that anybody sees of a key once it was entered. */
export const geminiKeyHintSchema = z.object({ lastFour: z.string(), updatedAt: z.iso.datetime() });
export type GeminiKeyHint = z.infer<typeof geminiKeyHintSchema>;

export const retentionDaysMin = 30;
export const retentionDaysMax = 3_650;
/** Days after its end that what was said in an interview is kept; null keeps it until somebody has it erased. */
export const retentionDaysSchema = z
  .int()
  .min(retentionDaysMin, `Keep interviews for at least ${retentionDaysMin} days.`)
  .max(retentionDaysMax, `Keep interviews for at most ${retentionDaysMax} days, or without an end.`)
  .nullable();

export const retentionSchema = z.object({ retentionDays: retentionDaysSchema });

export const scoringsMax = 5;
/** How feedback is made and shown, and what candidates choose for themselves. */
export const feedbackSettingsSchema = z.object({
  /** how often each interview is scored: each is one more request to the model */
  scorings: z.int().min(1).max(scoringsMax),
  /** whether graded feedback waits until a person has released it */
  releasesByHand: z.boolean(),
  /** whether candidates may choose what makes an interview fair for themselves */
  allowsOwnAccommodations: z.boolean(),
});
export type FeedbackSettings = z.infer<typeof feedbackSettingsSchema>;

export const settingsSchema = retentionSchema.extend({ feedback: feedbackSettingsSchema });
export type Settings = z.infer<typeof settingsSchema>;
