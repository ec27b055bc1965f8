import { z } from "zod";

export const criteriaMax = 10;
export const levelsMin = 2;
export const levelsMax = 7;

/** Names a criterion or a question inside one template, through all of its versions. */
export const itemIdSchema = z.string().min(1).max(60);

const criterionSchema = z.object({
  id: itemIdSchema,
  name: z.string().trim().min(1, "Name the criterion.").max(80, "Keep a name under 80 characters."),
  description: z.string().trim().max(500, "Keep it under 500 characters."),
  /** What an answer at each level is like, from the lowest, which is level 1. */
  anchors: z
    .array(
      z.string().trim().min(1, "Say what an answer at this level is like.").max(300, "Keep it under 300 characters."),
    )
    .min(levelsMin)
    .max(levelsMax),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** What answers are judged by: criteria with anchored levels. No criteria: nothing is scored. */
export const rubricSchema = z
  .object({ criteria: z.array(criterionSchema).max(criteriaMax) })
  .refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, {
    message: "Two criteria have the same id.",
  });
export type Rubric = z.infer<typeof rubricSchema>;

/** The criterion's anchor of a level, from 1; undefined where the rubric has no such level. */
export function anchorOf(criterion: Criterion, level: number): string | undefined {
  return criterion.anchors[level - 1];
}
