import { roleSchema } from "@mockingbird/domain";
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
});
export type Member = z.infer<typeof memberSchema>;

const afterSchema = z.object({ name: z.string(), membershipId: z.string() });

export const memberPageInputSchema = z.object({
  /** part of a name or an address, whatever its case */
  search: z.string().trim().max(200).default(""),
  isRemoved: z.boolean().default(false),
  /** what the page before answered as `nextAfter` */
  after: afterSchema.nullable().default(null),
  pageSize: z.int().min(5).max(200).default(50),
});

export const memberPageSchema = z.object({
  /** by name */
  members: z.array(memberSchema),
  /** what to ask the next page with; null on the last one */
  nextAfter: afterSchema.nullable(),
});
export type MemberPage = z.infer<typeof memberPageSchema>;

/** What a cohort may be called. */
export const cohortNameInputSchema = z.string().trim().min(1, "Give it a name.").max(80, "Use at most 80 characters.");

export const cohortSchema = cohortNameSchema.extend({
  /** its candidates, by name */
  candidates: z.array(z.object({ membershipId: z.string(), name: z.string(), email: z.string() })),
  /** how many reviewers are limited to it */
  reviewerCount: z.int(),
});
export type Cohort = z.infer<typeof cohortSchema>;
