import { outgoingMailKindSchema } from "@mockingbird/domain";
import { z } from "zod";

/** How far the mails of one batch have come. */
export const mailProgressSchema = z.object({
  /** still to leave, or to be tried again */
  queued: z.int(),
  sent: z.int(),
  /** given up */
  failed: z.int(),
});
export type MailProgress = z.infer<typeof mailProgressSchema>;

/** A mail that was given up. Times are ISO 8601. */
export const failedMailSchema = z.object({
  mailId: z.string(),
  kind: outgoingMailKindSchema,
  /** of an invitation, an assignment or an interview */
  subjectId: z.string(),
  /** the member's name; null for somebody who was invited */
  recipientName: z.string().nullable(),
  /** null when the invitation is gone */
  recipientEmail: z.string().nullable(),
  queuedAt: z.iso.datetime(),
  failedAt: z.iso.datetime(),
  /** why, in a sentence */
  failure: z.string(),
});
export type FailedMail = z.infer<typeof failedMailSchema>;

const afterSchema = z.object({ failedAt: z.iso.datetime(), mailId: z.string() });

export const failedMailPageInputSchema = z.object({ after: afterSchema.nullable().default(null) });

/** The latest first. */
export const failedMailPageSchema = z.object({
  mails: failedMailSchema.array(),
  /** how many there are in all, counted to `failedMailsCountedMax` */
  total: z.int(),
  /** where the next page begins; null on the last */
  nextAfter: afterSchema.nullable(),
});
export type FailedMailPage = z.infer<typeof failedMailPageSchema>;

export const failedMailsCountedMax = 1_000;
