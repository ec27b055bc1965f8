import {
  chargeReasonSchema,
  endCauseSchema,
  geminiModelSchema,
  interviewMetricsSchema,
  interviewStatusSchema,
  patienceSchema,
  reviewStateSchema,
  speechCoverageSchema,
  tokenUsageSchema,
  transcriptTurnSchema,
} from "@mockingbird/domain";
import { z } from "zod";
import { feedbackStateSchema } from "./feedback-state.ts";
import { contentDeletionSchema } from "./privacy-views.ts";
import { releasedFeedbackSchema } from "./review-views.ts";

/** One attempt, as its candidate sees it in a list. Times are ISO 8601 in UTC. */
export const attemptSchema = z.object({
  interviewId: z.string(),
  attempt: z.int().positive(),
  status: interviewStatusSchema,
  endCause: endCauseSchema.nullable(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  durationSeconds: z.int().nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Why a candidate cannot start. */
const startBlockSchema = z.enum([
  "ATTEMPTS_USED_UP",
  "ASSIGNMENT_CLOSED",
  "ASSIGNMENT_NOT_OPEN_YET",
  "ASSIGNMENT_CANCELLED",
]);

/** The same, with what it cost and where its feedback stands. */
export const ownAttemptSchema = attemptSchema.extend({
  /** It is one of the attempts that are used up, or will be while it is not over. */
  countsAsAttempt: z.boolean(),
  feedbackState: feedbackStateSchema,
});
export type OwnAttempt = z.infer<typeof ownAttemptSchema>;

/** What the candidate was asked to do, with every attempt at it, newest first. */
export const assignmentHistorySchema = z.object({
  assignmentId: z.string(),
  title: z.string(),
  questionCount: z.int(),
  durationSeconds: z.int(),
  /** false: practice, which nobody scores */
  isGraded: z.boolean(),
  opensAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** The due date or the attempts are this candidate's own. */
  isExtended: z.boolean(),
  attemptsMax: z.int(),
  attemptsUsed: z.int(),
  /** `null` while the candidate may start; otherwise why not. */
  blocked: startBlockSchema.nullable(),
  attempts: z.array(ownAttemptSchema),
});
export type AssignmentHistory = z.infer<typeof assignmentHistorySchema>;

/** What an interview that is over cost its candidate, and what they have left. */
export const receiptSchema = z.object({
  /** It is one of the attempts that are used up. */
  countsAsAttempt: z.boolean(),
  attemptsUsed: z.int(),
  attemptsMax: z.int(),
  /** Of the organisation's minutes; 0 for an interview that broke, or in which nothing was answered. */
  chargedSeconds: z.int(),
  /** Why they were charged or were not; `null` until the transcript has been delivered. */
  chargeReason: chargeReasonSchema.nullable(),
  assignmentId: z.string(),
  /** `null` while the candidate may start again; otherwise why not. */
  blocked: startBlockSchema.nullable(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One interview of the signed-in candidate. `turns` is empty until the transcript has been delivered. */
export const ownInterviewSchema = attemptSchema.extend({
  title: z.string(),
  organizationName: z.string(),
  /** How long it is meant to take. */
  plannedSeconds: z.int(),
  questionCount: z.int(),
  /** The names of what is looked at in the answers; none where nothing is. */
  criteria: z.array(z.string()),
  /** what a candidate who has chosen nothing begins with */
  patience: patienceSchema,
  mayPause: z.boolean(),
  /** answers are typed from the start */
  typedAnswers: z.boolean(),
  /** captions cannot be turned off */
  captionsAlways: z.boolean(),
  /** a member of staff tries their interviewer */
  isTrial: z.boolean(),
  /** `null` unless what was said has been deleted. */
  contentDeleted: contentDeletionSchema.nullable(),
  turns: z.array(transcriptTurnSchema),
  /** false: practice, which nobody scores */
  isGraded: z.boolean(),
  /** `null` while it is not over, and for a trial. */
  receipt: receiptSchema.nullable(),
  /** How the candidate says lines of their own were meant, by the line's position. What was heard stays. */
  corrections: z.array(z.object({ turnSeq: z.int(), text: z.string() })),
  canCorrect: z.boolean(),
  feedbackState: feedbackStateSchema,
  /** `null` until it is released, and again when it was taken back. */
  feedback: releasedFeedbackSchema.nullable(),
});
export type OwnInterview = z.infer<typeof ownInterviewSchema>;

/** One row of the console's interview table. */
export const interviewRowSchema = z.object({
  interviewId: z.string(),
  candidateName: z.string(),
  candidateEmail: z.string(),
  title: z.string(),
  attempt: z.int(),
  status: interviewStatusSchema,
  endCause: endCauseSchema.nullable(),
  /** It must be over by now, and its transcript has not come. */
  isWaitingForTranscript: z.boolean(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  durationSeconds: z.int().nullable(),
});
export type InterviewRow = z.infer<typeof interviewRowSchema>;

/** The parts of the console's list of interviews. Trials are in none of them. */
export const interviewQueueSchema = z.enum(["to-review", "in-review", "reviewed", "in-progress", "all"]);
export type InterviewQueue = z.infer<typeof interviewQueueSchema>;

export const interviewFilterSchema = z.object({
  queue: interviewQueueSchema.default("all"),
  templateId: z.string().max(100).optional(),
  cohortId: z.string().max(100).optional(),
  /** of one assignment */
  groupId: z.string().max(100).optional(),
  endCause: endCauseSchema.optional(),
  /** part of the candidate's name or address */
  search: z.string().trim().max(200).default(""),
  /** ended, or in queues that are not about reviews made, at this moment or later, and before that one */
  from: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
});
export type InterviewFilterInput = z.infer<typeof interviewFilterSchema>;

export const interviewPageInputSchema = interviewFilterSchema.extend({
  /** by when they ended, or in queues that are not about reviews, were made */
  direction: z.enum(["asc", "desc"]).default("desc"),
  /** What the page before answered as `nextAfter`, or any interview: what follows it. */
  after: z.string().max(100).nullable().default(null),
  pageSize: z.int().min(1).max(100).default(25),
});
export type InterviewPageInput = z.input<typeof interviewPageInputSchema>;

export const listedInterviewSchema = interviewRowSchema.extend({
  endedAt: z.iso.datetime().nullable(),
  reviewState: reviewStateSchema,
  /** who reviews or reviewed it */
  reviewerName: z.string().nullable(),
  releasedAt: z.iso.datetime().nullable(),
});
export type ListedInterview = z.infer<typeof listedInterviewSchema>;

export const interviewPageSchema = z.object({ rows: z.array(listedInterviewSchema), nextAfter: z.string().nullable() });
export type InterviewPage = z.infer<typeof interviewPageSchema>;

/** What the list can be narrowed by. */
export const interviewChoicesSchema = z.object({
  templates: z.array(z.object({ templateId: z.string(), title: z.string() })),
  cohorts: z.array(z.object({ cohortId: z.string(), name: z.string() })),
});
export type InterviewChoices = z.infer<typeof interviewChoicesSchema>;

/** One interview with its transcript, as staff read it. */
export const reviewedInterviewSchema = interviewRowSchema.extend({
  endedAt: z.iso.datetime().nullable(),
  /** null: a draft that was tried */
  configVersion: z.int().nullable(),
  model: geminiModelSchema,
  voice: z.string(),
  languageCode: z.string(),
  /** The next three are `null` until the transcript has come, the first two also where they were not measured yet. */
  speech: speechCoverageSchema.nullable(),
  metrics: interviewMetricsSchema.nullable(),
  usage: z
    .object({
      tokens: tokenUsageSchema,
      /** Millionths of a US dollar, estimated at list price. */
      costMicroUsd: z.int(),
      /** The first day on which those prices counted. */
      pricesFrom: z.iso.date(),
      chargedSeconds: z.int(),
      chargeReason: chargeReasonSchema,
    })
    .nullable(),
  /** `null` unless what was said has been deleted. */
  contentDeleted: contentDeletionSchema.nullable(),
  turns: z.array(transcriptTurnSchema),
});
export type ReviewedInterview = z.infer<typeof reviewedInterviewSchema>;

/** Minutes used in the organisation's current calendar month, in its own time zone. */
export const monthUsageSchema = z.object({
  /** First day of the month, such as 2026-11-01. */
  month: z.iso.date(),
  interviews: z.int(),
  chargedSeconds: z.int(),
  /** Talked, but not charged, because the interview broke on our side. */
  forgivenSeconds: z.int(),
  /** Charged seconds that the month may still have; null without a limit. */
  secondsLeft: z.int().nullable(),
  /** Millionths of a US dollar. */
  costMicroUsd: z.int(),
  /** One entry for each day so far, in order. */
  days: z.array(z.object({ date: z.iso.date(), chargedSeconds: z.int(), interviews: z.int() })),
});
export type MonthUsage = z.infer<typeof monthUsageSchema>;
