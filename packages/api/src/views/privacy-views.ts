import { deletionReasonSchema } from "@mockingbird/domain";
import { z } from "zod";

/** What the signed-in candidate is asked to agree to, and whether they have. Times are ISO 8601. */
export const consentSchema = z.object({
  /** the text that is asked about now */
  version: z.int().positive(),
  /** when they agreed to it; null while they have not */
  givenAt: z.iso.datetime().nullable(),
  retentionDays: z.int().nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

/** The signed-in person's own open request to be erased from the active organisation; null without one. */
export const ownErasureRequestSchema = z.object({ requestedAt: z.iso.datetime() }).nullable();
export type OwnErasureRequest = z.infer<typeof ownErasureRequestSchema>;

/** A request that was not withdrawn, as staff see it. */
export const erasureRequestSchema = z.object({
  requestId: z.string(),
  /** placeholders once it is completed, as is the address */
  name: z.string(),
  email: z.string(),
  requestedAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
});
export type ErasureRequest = z.infer<typeof erasureRequestSchema>;

/** That content was deleted: how much, why and when; not what. */
export const deletionReceiptSchema = z.object({
  receiptId: z.string(),
  reason: deletionReasonSchema,
  occurredAt: z.iso.datetime(),
  /** for retention: interviews that ended before this */
  cutoff: z.iso.datetime().nullable(),
  interviews: z.int(),
  turns: z.int(),
});
export type DeletionReceipt = z.infer<typeof deletionReceiptSchema>;

/** Why an interview has no words any more. */
export const contentDeletionSchema = z.object({ at: z.iso.datetime(), reason: deletionReasonSchema });
export type ContentDeletion = z.infer<typeof contentDeletionSchema>;
