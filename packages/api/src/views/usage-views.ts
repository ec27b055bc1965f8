import { chargeReasonSchema, endCauseSchema, geminiModelSchema, meterEventStateSchema } from "@mockingbird/domain";
import { z } from "zod";

/** Thirteen months, so that a month stands beside the same one a year before. */
export const usageDaysMax = 397;
const dayMs = 24 * 3_600_000;

export const usageSpanKindSchema = z.enum(["this-period", "last-period", "this-month", "last-month", "own"]);
export type UsageSpanKind = z.infer<typeof usageSpanKindSchema>;

/** Which usage is asked about. Own dates are days of the organisation's calendar, both included. */
export const usageSpanInputSchema = z.object({
  span: usageSpanKindSchema.default("this-period"),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type UsageSpanInput = z.infer<typeof usageSpanInputSchema>;

/** Whether own dates are there, in order, and no more than may be asked about at once. */
export function isReadableSpan({ span, from, until }: UsageSpanInput): boolean {
  if (span !== "own") return true;
  if (from === undefined || until === undefined || from > until) return false;
  return (Date.parse(until) - Date.parse(from)) / dayMs < usageDaysMax;
}

const notReadable = { error: "Give two dates, at most thirteen months apart." };
export const usageInputSchema = usageSpanInputSchema.refine(isReadableSpan, notReadable);
const page = { after: z.string().max(200).nullable().default(null) };
export const usagePageInputSchema = usageSpanInputSchema.extend(page).refine(isReadableSpan, notReadable);
export const usageInterviewsInputSchema = usageSpanInputSchema
  .extend({
    ...page,
    /** A cohort's id, or "none" for people who are in no cohort. */
    cohortId: z.string().max(200).optional(),
    /** A day of the organisation's calendar. */
    day: z.iso.date().optional(),
    templateId: z.string().max(200).optional(),
    membershipId: z.string().max(200).optional(),
  })
  .refine(isReadableSpan, notReadable);

const sums = {
  /** Without trials of the interviewer, which are counted beside them. */
  interviews: z.int(),
  trials: z.int(),
  chargedSeconds: z.int(),
  forgivenSeconds: z.int(),
  costMicroUsd: z.int(),
};
export const usageSumsSchema = z.object(sums);
export type UsageFigures = z.infer<typeof usageSumsSchema>;

export const usageDaySchema = z.object({ date: z.iso.date(), ...sums });
export type UsageDay = z.infer<typeof usageDaySchema>;

export const usageSummarySchema = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** First and last day that any of it lies on, in the organisation's calendar. */
  from: z.iso.date(),
  until: z.iso.date(),
  total: usageSumsSchema,
  /** People who took a seat. */
  seats: z.int(),
  /** Of the present period only: where interviews stop; null without a limit. */
  limit: z.object({ secondsMax: z.int().nullable(), seatsMax: z.int().nullable() }).nullable(),
  /** Those on which anything was counted, in order. */
  days: z.array(usageDaySchema),
});
export type UsageSummary = z.infer<typeof usageSummarySchema>;

const nextAfter = z.string().nullable();

/** By cohort, template or person. A cohort without a name is nobody's. */
export const usageGroupPageSchema = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string().nullable(), ...sums })),
  nextAfter,
});
export type UsageGroupPage = z.infer<typeof usageGroupPageSchema>;

export const usedInterviewSchema = z.object({
  interviewId: z.string(),
  membershipId: z.string(),
  candidateName: z.string(),
  title: z.string(),
  attempt: z.int(),
  isTrial: z.boolean(),
  endedAt: z.iso.datetime(),
  durationSeconds: z.int(),
  chargedSeconds: z.int(),
  chargeReason: chargeReasonSchema,
  costMicroUsd: z.int(),
  /** null: nothing of it goes to an invoice. */
  meterState: meterEventStateSchema.nullable(),
});
export type UsedInterview = z.infer<typeof usedInterviewSchema>;
export const usageInterviewPageSchema = z.object({ rows: z.array(usedInterviewSchema), nextAfter });
export type UsageInterviewPage = z.infer<typeof usageInterviewPageSchema>;

export const usageReceiptSchema = usedInterviewSchema.extend({
  recordedAt: z.iso.datetime(),
  endCause: endCauseSchema,
  model: geminiModelSchema,
  tokens: z.object({ audioIn: z.int(), textIn: z.int(), audioOut: z.int(), textOut: z.int() }),
  /** The day from which on the prices count that it was estimated with. */
  pricesFrom: z.iso.date(),
});
export type UsageReceipt = z.infer<typeof usageReceiptSchema>;
