import { z } from "zod";
import { evidenceSchema } from "./review.ts";
import { itemIdSchema } from "./rubric.ts";
import { starSpanSchema } from "./star.ts";

const sentencesSchema = z.string().trim().min(1).max(2_000);
export const practiseCount = 3;

/** One criterion of the feedback. */
export const criterionScoreSchema = z.object({
  criterionId: itemIdSchema,
  /** Of the criterion's levels, from 1; null where the transcript does not show enough. */
  level: z.int().positive().nullable(),
  reason: sentencesSchema,
  evidence: z.array(evidenceSchema).max(10),
  /** What to try next time. */
  advice: sentencesSchema,
});
export type CriterionScore = z.infer<typeof criterionScoreSchema>;

/** Feedback on one interview, as a model is asked to give it. What it claims is not believed before `checkEvaluation`. */
export const evaluationDraftSchema = z.object({
  summary: sentencesSchema,
  /** Things to practise next. */
  practise: z.array(sentencesSchema).length(practiseCount),
  criteria: z.array(criterionScoreSchema).max(20),
  /** Where the parts of answers stand; only of answers that are built so. */
  star: z.array(starSpanSchema).max(60),
});
export type EvaluationDraft = z.infer<typeof evaluationDraftSchema>;
