import { rubricSchema } from "@mockingbird/domain";
import { z } from "zod";

/** So many of the newest interviews with feedback are looked at. */
export const progressInterviewsMax = 50;

/** Attempts that were judged by the same words, the first first. */
const progressGroupSchema = z.object({
  /** of the template version: other words, another group */
  groupId: z.string(),
  templateId: z.string(),
  title: z.string(),
  version: z.int(),
  isGraded: z.boolean(),
  rubric: rubricSchema,
  attempts: z.array(
    z.object({
      interviewId: z.string(),
      takenAt: z.iso.datetime(),
      /** made by no model, to show what feedback looks like */
      isDemonstration: z.boolean(),
      /** One for each criterion of the rubric, in its order; `null` where it was not scored. */
      levels: z.array(z.object({ criterionId: z.string(), level: z.int().nullable() })),
    }),
  ),
});
export type ProgressGroup = z.infer<typeof progressGroupSchema>;

/** What a candidate's attempts came to, as far as they may read it; what they took last first. */
export const progressSchema = z.object({
  groups: z.array(progressGroupSchema),
  /** There are older ones than `progressInterviewsMax`. */
  hasOlder: z.boolean(),
});
export type Progress = z.infer<typeof progressSchema>;
