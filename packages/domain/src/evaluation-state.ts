import { z } from "zod";

/**
 * Where the feedback on an interview stands: `none` while it is open, and where the template has no rubric; `pending` once
 * its transcript has arrived; `done`; `too_little_said` and `transcript_incomplete` where a level would say nothing about
 * the candidate; `refused` when no feedback could be made, and a person has to.
 */
export const evaluationStateSchema = z.enum([
  "none",
  "pending",
  "done",
  "too_little_said",
  "transcript_incomplete",
  "refused",
]);
export type EvaluationState = z.infer<typeof evaluationStateSchema>;
