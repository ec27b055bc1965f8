import { rubricSchema } from "@mockingbird/domain";
import { z } from "zod";

/** What a candidate thinks of their own interview, by the rubric that it is judged by. */
export const selfAssessmentSchema = z.object({
  rubric: rubricSchema,
  /** The levels that they gave themselves; none until they have. */
  scores: z.array(z.object({ criterionId: z.string(), level: z.int().positive() })),
  /** They have given none, and there is feedback to compare with, or there will be. */
  isOffered: z.boolean(),
});
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>;
