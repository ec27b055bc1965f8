import { z } from "zod";
import {
  instructionsWrittenMax,
  interviewerConfigSchema,
  neverAskMax,
  personaMax,
  personaNameMax,
} from "./interviewer-config.ts";

/**
 * An interviewer's next version while somebody writes it: kept as typed, so that what is not finished yet may be empty or
 * name a variable that there is not. What is published or tried is checked by `interviewerConfigSchema`.
 */
export const interviewerDraftSchema = interviewerConfigSchema.extend({
  instructions: z.string().max(instructionsWrittenMax),
  personaName: z.string().max(personaNameMax),
  persona: z.string().max(personaMax),
  neverAsk: z.array(z.string().max(500)).max(neverAskMax),
});
export type InterviewerDraft = z.infer<typeof interviewerDraftSchema>;

export const interviewerFieldSchema = interviewerConfigSchema.keyof();
export type InterviewerField = z.infer<typeof interviewerFieldSchema>;

/** What `after` says otherwise than `before`, in the order in which an interviewer is described. */
export function findInterviewerChanges(before: InterviewerDraft, after: InterviewerDraft): InterviewerField[] {
  return interviewerFieldSchema.options.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
