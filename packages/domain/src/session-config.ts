import { z } from "zod";
import { interviewerConfigSchema, questionSchema } from "./interviewer-config.ts";

/**
 * What the organisation may still use when an interview goes live. Apart from the configuration, because it changes from
 * minute to minute, and the token's hash must not.
 */
export const sessionLimitsSchema = z.object({
  /** Interviews of the organisation that may be live at once. */
  concurrentInterviewsMax: z.int().positive(),
  /** Charged seconds left in the organisation's month; null without a limit. */
  secondsLeft: z.int().nonnegative().nullable(),
});
export type SessionLimits = z.infer<typeof sessionLimitsSchema>;

/**
 * Everything the Worker needs to run one interview, frozen in the object's storage when it is first fetched. The
 * interview token carries only its version and hash, because a candidate can read a token.
 */
export const sessionConfigSchema = z.object({
  interviewId: z.string(),
  organizationName: z.string(),
  candidateName: z.string(),
  templateTitle: z.string(),
  questions: z.array(questionSchema).min(1).max(50),
  config: interviewerConfigSchema,
  configVersion: z.int().positive(),
});
export type SessionConfig = z.infer<typeof sessionConfigSchema>;
