import {
  evaluationStateSchema,
  evidenceSchema,
  problemKindSchema,
  reviewStateSchema,
  rubricSchema,
  starSpanSchema,
  transcriptTurnSchema,
} from "@mockingbird/domain";
import { z } from "zod";

const moment = z.iso.datetime();
const memberNameSchema = z.object({ membershipId: z.string(), name: z.string() });

export const noteTextSchema = z
  .string()
  .trim()
  .min(1, "Write the note.")
  .max(4_000, "Keep a note under 4,000 characters.");

/** What a model drafted for one criterion. */
const draftScoreSchema = z.object({
  /** null where the transcript does not show enough */
  level: z.int().nullable(),
  /** of each scoring, when there were several */
  levels: z.array(z.int().nullable()),
  reason: z.string(),
  evidence: z.array(evidenceSchema),
  advice: z.string(),
});

/** By what feedback was made, and when. */
const makingSchema = z.object({
  /** the version of the model, in its own words */
  model: z.string(),
  promptVersion: z.int(),
  madeAt: moment,
  /** how often it was scored */
  scorings: z.int(),
  /** made by no model, to show what feedback looks like */
  isDemonstration: z.boolean(),
});

/** A level that a reviewer gave. */
const overrideSchema = z.object({
  level: z.int(),
  reason: z.string(),
  evidence: z.array(evidenceSchema),
  author: memberNameSchema,
  at: moment,
});

export const reviewNoteSchema = z.object({
  noteId: z.string(),
  /** null: on the whole interview */
  turnSeq: z.int().nullable(),
  text: z.string(),
  /** the candidate reads it once the feedback is released */
  isShared: z.boolean(),
  author: memberNameSchema,
  isOwn: z.boolean(),
  createdAt: moment,
  editedAt: moment.nullable(),
});
export type ReviewNoteView = z.infer<typeof reviewNoteSchema>;

/** One criterion of the rubric, with what was made of it. What counts is the newest override, or else the draft. */
export const reviewedCriterionSchema = z.object({
  criterionId: z.string(),
  level: z.int().nullable(),
  draft: draftScoreSchema.nullable(),
  /** newest first */
  overrides: z.array(overrideSchema),
});
export type ReviewedCriterion = z.infer<typeof reviewedCriterionSchema>;

/** The review of one interview, as staff work on it. */
export const reviewSchema = z.object({
  interviewId: z.string(),
  state: reviewStateSchema,
  isGraded: z.boolean(),
  reviewer: memberNameSchema.nullable(),
  reviewedAt: moment.nullable(),
  releasedAt: moment.nullable(),
  /** which version of the template it was taken with */
  templateVersion: z.int(),
  role: z.string(),
  questions: z.array(z.string()),
  rubric: rubricSchema,
  /** the draft's own words on the whole; null where there is no draft */
  evaluation: z
    .object({
      ...makingSchema.shape,
      /** the scorings disagree, or the transcript speaks to whoever scores */
      needsPerson: z.boolean(),
      summary: z.string(),
      practise: z.array(z.string()),
      /** where the parts of answers stand */
      star: z.array(starSpanSchema),
    })
    .nullable(),
  criteria: z.array(reviewedCriterionSchema),
  notes: z.array(reviewNoteSchema),
});
export type Review = z.infer<typeof reviewSchema>;

/** A link that opens one review without an account. The token is in the answer that made it, and nowhere else. */
export const shareLinkSchema = z.object({
  linkId: z.string(),
  label: z.string(),
  createdBy: z.string(),
  createdAt: moment,
  expiresAt: moment,
  revokedAt: moment.nullable(),
  lastUsedAt: moment.nullable(),
  isOpen: z.boolean(),
});
export type ShareLinkView = z.infer<typeof shareLinkSchema>;

/** What feedback says to its candidate: what counts, and what was noted for them. */
export const feedbackSchema = z.object({
  rubric: rubricSchema,
  summary: z.string().nullable(),
  practise: z.array(z.string()),
  /** where the parts of answers stand */
  star: z.array(starSpanSchema),
  /** which version of the template it was taken with */
  templateVersion: z.int(),
  /** null where a person alone made it */
  making: makingSchema.nullable(),
  criteria: z.array(
    z.object({
      criterionId: z.string(),
      level: z.int().nullable(),
      /** of each scoring, when there were several and no person gave the level */
      levels: z.array(z.int().nullable()),
      reason: z.string().nullable(),
      evidence: z.array(evidenceSchema),
      advice: z.string().nullable(),
      /** a person gave this level */
      isByPerson: z.boolean(),
    }),
  ),
  notes: z.array(z.object({ turnSeq: z.int().nullable(), text: z.string() })),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Feedback that its candidate can read. */
export const releasedFeedbackSchema = feedbackSchema.extend({ releasedAt: moment });
export type ReleasedFeedback = z.infer<typeof releasedFeedbackSchema>;

/** The review of one interview, with what its candidate would read if it were released now. */
export const reviewPageSchema = reviewSchema.extend({
  feedback: feedbackSchema,
  evaluationState: evaluationStateSchema,
  /** how the candidate says lines were meant that were misheard */
  corrections: z.array(z.object({ turnSeq: z.int(), text: z.string() })),
  /** what the candidate reported, the first first */
  problems: z.array(z.object({ problemId: z.string(), kind: problemKindSchema, text: z.string(), at: moment })),
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;

/** What whoever holds a share link reads. */
export const sharedReviewSchema = z.object({
  organizationName: z.string(),
  timeZone: z.string(),
  candidateName: z.string(),
  title: z.string(),
  label: z.string(),
  takenAt: moment,
  durationSeconds: z.int().nullable(),
  expiresAt: moment,
  feedback: feedbackSchema,
  turns: z.array(transcriptTurnSchema),
});
export type SharedReview = z.infer<typeof sharedReviewSchema>;
