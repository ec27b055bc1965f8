import { z } from "zod";
import { interviewerConfigSchema, questionSchema } from "./interviewer-config.ts";

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
