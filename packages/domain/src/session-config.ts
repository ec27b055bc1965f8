import { z } from "zod";
import { interviewerConfigSchema, questionSchema } from "./interviewer-config.ts";
import { interviewDurationSecondsMax, interviewDurationSecondsMin } from "./limits.ts";
import { followUpDepthMax, templateQuestionsMax } from "./template-version.ts";

/**
 * What the organisation may still use when an interview goes live. Apart from the configuration, because it changes from
 * minute to minute, and the token's hash must not.
 */
export const sessionLimitsSchema = z.object({
  /** Interviews of the organisation that may be live at once. */
  concurrentInterviewsMax: z.int().positive(),
  /** Charged seconds left in the organisation's billing period; null without a limit. */
  secondsLeft: z.int().nonnegative().nullable(),
  /** Seats left in the organisation's billing period; null without a limit, and for a candidate who needs none. */
  seatsLeft: z.int().nonnegative().nullable(),
});
export type SessionLimits = z.infer<typeof sessionLimitsSchema>;

/** Instructions whose variables are replaced are longer than they were written. */
const instructionsCharactersMax = 60_000;

/**
 * Everything the Worker needs to run one interview, frozen in the object's storage when it is first fetched. The
 * interview token carries only its version and hash, because a candidate can read a token.
 */
export const sessionConfigSchema = z.object({
  interviewId: z.string(),
  organizationName: z.string(),
  candidateName: z.string(),
  /** How that is said, in the candidate's own words; absent: as it is written. */
  candidatePronunciation: z.string().optional(),
  templateTitle: z.string(),
  /** What the interview is for, such as "Customer success manager". */
  role: z.string(),
  questions: z.array(questionSchema).min(1).max(templateQuestionsMax),
  /** Follow-up questions after one answer, at most. */
  followUpsMax: z.int().min(0).max(followUpDepthMax),
  /** The interviewer's, with every variable of its instructions replaced, and how long the interview may take. */
  config: interviewerConfigSchema.extend({
    // A candidate's name may hold anything, also double braces.
    instructions: z.string().min(1).max(instructionsCharactersMax),
    durationSeconds: z.int().min(interviewDurationSecondsMin).max(interviewDurationSecondsMax),
  }),
  /** The candidate may pause the interview, for `pauseSecondsMax` in all. */
  mayPause: z.literal(true).optional(),
  speaksSlowly: z.literal(true).optional(),
  /** 0: a draft that staff try. */
  configVersion: z.int().nonnegative(),
});
export type SessionConfig = z.infer<typeof sessionConfigSchema>;
