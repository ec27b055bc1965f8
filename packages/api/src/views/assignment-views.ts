import {
  assignmentAttemptsMax,
  assignmentCohortsMax,
  assignmentStateSchema,
  assignmentTitleCharactersMax,
  candidateStateSchema,
  chosenPeopleMax,
} from "@mockingbird/domain";
import { z } from "zod";
import { attemptSchema } from "./interview-views.ts";

/** How far the candidates of an assignment have come. */
export const assignmentCountsSchema = z.object({
  candidates: z.int(),
  /** Have begun, finished ones included. */
  started: z.int(),
  finished: z.int(),
  /** Past their own due date, and not finished. */
  overdue: z.int(),
});
export type AssignmentCounts = z.infer<typeof assignmentCountsSchema>;

/** One row of the console's assignments. Times are ISO 8601 in UTC. */
export const assignmentRowSchema = z.object({
  groupId: z.string(),
  title: z.string(),
  template: z.object({ templateId: z.string(), title: z.string(), isGraded: z.boolean() }),
  /** Whoever joins it gets the assignment too; `null` for people who were chosen one by one. */
  cohort: z.object({ cohortId: z.string(), name: z.string() }).nullable(),
  opensAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  attemptsMax: z.int(),
  createdAt: z.iso.datetime(),
  cancelledAt: z.iso.datetime().nullable(),
  state: assignmentStateSchema,
  counts: assignmentCountsSchema,
});
export type AssignmentRow = z.infer<typeof assignmentRowSchema>;

const pageInput = {
  /** What the page before answered as `nextAfter`. */
  after: z.string().nullable().default(null),
  pageSize: z.int().min(5).max(100).default(25),
};

export const assignmentPageInputSchema = z.object({
  state: assignmentStateSchema.optional(),
  templateId: z.string().optional(),
  cohortId: z.string().optional(),
  ...pageInput,
});
export type AssignmentPageInput = z.input<typeof assignmentPageInputSchema>;
export const assignmentPageSchema = z.object({ rows: z.array(assignmentRowSchema), nextAfter: z.string().nullable() });
export type AssignmentPage = z.infer<typeof assignmentPageSchema>;

/** One assignment as its page shows it. */
export const assignmentDetailSchema = assignmentRowSchema.extend({
  reviewed: z.int(),
  /** Have a due date or attempts of their own. */
  extended: z.int(),
  /** Taken back from them. */
  cancelled: z.int(),
  /** In an interview now. */
  live: z.int(),
  reminders: z.object({
    /** Can begin now, and have not. */
    waiting: z.int(),
    /** Of those, reminded within the last day. */
    remindedLately: z.int(),
    lastAt: z.iso.datetime().nullable(),
  }),
});
export type AssignmentDetail = z.infer<typeof assignmentDetailSchema>;

export const assignmentCandidateSchema = z.object({
  assignmentId: z.string(),
  membershipId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Is not in the organisation any more. */
  isRemoved: z.boolean(),
  state: candidateStateSchema,
  isLive: z.boolean(),
  attemptsUsed: z.int(),
  attemptsMax: z.int(),
  opensAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** The due date or the attempts are their own. */
  isExtended: z.boolean(),
  remindedAt: z.iso.datetime().nullable(),
  /** Newest first, without those that nobody joined. */
  interviews: z.array(attemptSchema),
});
export type AssignmentCandidate = z.infer<typeof assignmentCandidateSchema>;

export const candidatePageInputSchema = z.object({
  groupId: z.string(),
  state: candidateStateSchema.optional(),
  /** Part of a name or an address. */
  search: z.string().trim().max(200).default(""),
  ...pageInput,
});
export type CandidatePageInput = z.input<typeof candidatePageInputSchema>;
export const candidatePageSchema = z.object({
  rows: z.array(assignmentCandidateSchema),
  nextAfter: z.string().nullable(),
});
export type CandidatePage = z.infer<typeof candidatePageSchema>;

const moment = z.iso.datetime().nullable();
export const attemptsMaxSchema = z
  .int("Give a whole number of attempts.")
  .min(1, "Give at least one attempt.")
  .max(assignmentAttemptsMax, `Give at most ${assignmentAttemptsMax} attempts.`);
export const assignmentTitleSchema = z
  .string()
  .trim()
  .min(1, "Give it a name.")
  .max(assignmentTitleCharactersMax, `At most ${assignmentTitleCharactersMax} characters.`);

/** What holds for everybody of an assignment. */
export const assignmentTermsSchema = z
  .object({ title: assignmentTitleSchema, opensAt: moment, dueAt: moment, attemptsMax: attemptsMaxSchema })
  .refine(({ opensAt, dueAt }) => !opensAt || !dueAt || new Date(opensAt) < new Date(dueAt), {
    path: ["dueAt"],
    error: "It would be due before it opens.",
  });
export type AssignmentTermsInput = z.infer<typeof assignmentTermsSchema>;

/** Ids of people or of rows, chosen one by one. */
export const chosenIdsSchema = z.array(z.string()).min(1).max(chosenPeopleMax);

export const recipientsSchema = z.union([
  z.object({ cohortIds: z.array(z.string()).min(1).max(assignmentCohortsMax) }),
  z.object({ membershipIds: chosenIdsSchema }),
]);
export type Recipients = z.infer<typeof recipientsSchema>;

export const assignmentOptionsSchema = z.object({
  templates: z.array(
    z.object({
      templateId: z.string(),
      title: z.string(),
      isGraded: z.boolean(),
      questionCount: z.int(),
      durationSeconds: z.int(),
    }),
  ),
  cohorts: z.array(z.object({ cohortId: z.string(), name: z.string(), candidates: z.int() })),
});
export type AssignmentOptions = z.infer<typeof assignmentOptionsSchema>;

export const foundCandidateSchema = z.object({ membershipId: z.string(), name: z.string(), email: z.string() });
export type FoundCandidate = z.infer<typeof foundCandidateSchema>;

/** Somebody who is in an interview now. */
export const liveInterviewSchema = z.object({
  interviewId: z.string(),
  groupId: z.string(),
  candidateName: z.string(),
  title: z.string(),
  attempt: z.int(),
  startedAt: z.iso.datetime(),
  plannedSeconds: z.int(),
  /** It must be over by now, and its transcript has not come. */
  isWaitingForTranscript: z.boolean(),
});
export type LiveInterview = z.infer<typeof liveInterviewSchema>;
export const liveInterviewsSchema = z.object({ rows: z.array(liveInterviewSchema), hasMore: z.boolean() });
export type LiveInterviews = z.infer<typeof liveInterviewsSchema>;
