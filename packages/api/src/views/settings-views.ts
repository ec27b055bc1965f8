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

export const settingsSchema = z.object({ retentionDays: retentionDaysSchema });
export type Settings = z.infer<typeof settingsSchema>;
