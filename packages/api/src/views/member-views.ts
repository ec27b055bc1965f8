import {
  cohortNameCharactersMax,
  externalIdCharactersMax,
  interviewStatusSchema,
  roleSchema,
} from "@mockingbird/domain";
import { z } from "zod";

const cohortNameSchema = z.object({ cohortId: z.string(), name: z.string() });

/** One person's place in the organisation as staff see it. Times are ISO 8601. */
export const memberSchema = z.object({
  membershipId: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** whether they, a reviewer, see the candidates of `cohorts` only */
  isLimitedToCohorts: z.boolean(),
  /** those a candidate is in, or a limited reviewer sees; by name */
  cohorts: z.array(cohortNameSchema),
  since: z.iso.datetime(),
  /** when the audit last knew of something they did, such as signing in; null for never */
  lastActiveAt: z.iso.datetime().nullable(),
  removedAt: z.iso.datetime().nullable(),
  /** what the organisation's own records call them */
  externalId: z.string().nullable(),
  interviewCount: z.int(),
});
export type Member = z.infer<typeof memberSchema>;

export const memberKindSchema = z.enum(["candidates", "staff"]);
export type MemberKind = z.infer<typeof memberKindSchema>;
/** With an assignment that can be taken; with one that they have not begun. */
export const memberWorkSchema = z.enum(["open", "not_started"]);
export type MemberWork = z.infer<typeof memberWorkSchema>;

export const memberPageInputSchema = z.object({
  kind: memberKindSchema.optional(),
  /** part of a name or an address, whatever its case */
  search: z.string().trim().max(200).default(""),
  isRemoved: z.boolean().default(false),
  role: roleSchema.optional(),
  cohortId: z.string().optional(),
  work: memberWorkSchema.optional(),
  sort: z.enum(["name", "joined"]).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  /** what the page before answered as `nextAfter` */
  after: z.string().nullable().default(null),
  pageSize: z.int().min(5).max(200).default(50),
});
export type MemberPageInput = z.input<typeof memberPageInputSchema>;

export const memberPageSchema = z.object({
  members: z.array(memberSchema),
  /** what to ask the next page with; null on the last one */
  nextAfter: z.string().nullable(),
  /** how many match, counted to `membersCountedMax` */
  total: z.object({ count: z.int(), isCapped: z.boolean() }),
});
export type MemberPage = z.infer<typeof memberPageSchema>;

export const membersCountedMax = 1_000;
/** Members that are changed at once. */
export const membersChangedMax = 200;
export const membershipIdsSchema = z.string().array().max(membersChangedMax);

/** A person's page: who they are here, what they were given, and what they took. Times are ISO 8601. */
export const memberPageOfOneSchema = z.object({
  member: memberSchema,
  assignments: z.array(
    z.object({
      groupId: z.string(),
      title: z.string(),
      dueAt: z.iso.datetime().nullable(),
      startedAt: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      cancelledAt: z.iso.datetime().nullable(),
    }),
  ),
  interviews: z.array(
    z.object({
      interviewId: z.string(),
      title: z.string(),
      status: interviewStatusSchema,
      createdAt: z.iso.datetime(),
    }),
  ),
});
export type MemberWithWork = z.infer<typeof memberPageOfOneSchema>;

export const externalIdInputSchema = z
  .string()
  .trim()
  .max(externalIdCharactersMax, `Use at most ${externalIdCharactersMax} characters.`)
  .transform((text) => text || null);

/** What a cohort may be called. */
export const cohortNameInputSchema = z
  .string()
  .trim()
  .min(1, "Give it a name.")
  .max(cohortNameCharactersMax, `Use at most ${cohortNameCharactersMax} characters.`);

export const cohortSchema = cohortNameSchema.extend({
  candidateCount: z.int(),
  /** how many reviewers are limited to it */
  reviewerCount: z.int(),
});
export type Cohort = z.infer<typeof cohortSchema>;

export const cohortPageInputSchema = z.object({
  /** part of a name, whatever its case */
  search: z.string().trim().max(200).default(""),
  /** what the page before answered as `nextAfter` */
  after: z.string().nullable().default(null),
  pageSize: z.int().min(5).max(100).default(50),
});
export type CohortPageInput = z.input<typeof cohortPageInputSchema>;

/** By name. */
export const cohortPageSchema = z.object({ cohorts: cohortSchema.array(), nextAfter: z.string().nullable() });
export type CohortPage = z.infer<typeof cohortPageSchema>;

/** A cohort and what was given to it, the latest first. */
export const cohortWithWorkSchema = z.object({
  cohort: cohortSchema,
  assignments: z.array(
    z.object({
      groupId: z.string(),
      title: z.string(),
      dueAt: z.iso.datetime().nullable(),
      cancelledAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type CohortWithWork = z.infer<typeof cohortWithWorkSchema>;
