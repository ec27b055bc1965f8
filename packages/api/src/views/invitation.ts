import { roleSchema } from "@mockingbird/domain";
import { z } from "zod";

/** An invitation as staff see it. Times are ISO 8601. */
export const invitationSchema = z.object({
  invitationId: z.string(),
  email: z.string(),
  role: roleSchema,
  /** `open` can still be accepted, resent or withdrawn; `expired` can be resent */
  status: z.enum(["open", "accepted", "revoked", "expired"]),
  /** the member's name; null for somebody who was erased */
  invitedByName: z.string().nullable(),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  /** what the organisation calls them; null where it did not say */
  name: z.string().nullable(),
  /** how its latest mail fared */
  mail: z.enum(["queued", "sent", "failed"]),
  /** why the mail was given up, in a sentence */
  mailFailure: z.string().nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationStateSchema = z.enum(["open", "accepted", "revoked", "expired"]);

export const invitationPageInputSchema = z.object({
  state: invitationStateSchema.optional(),
  /** part of an address */
  search: z.string().trim().max(200).default(""),
  /** of one import */
  batchId: z.string().optional(),
  /** what the page before answered as `nextAfter` */
  after: z.string().nullable().default(null),
  pageSize: z.int().min(5).max(200).default(50),
});
export type InvitationPageInput = z.input<typeof invitationPageInputSchema>;

/** Newest first. */
export const invitationPageSchema = z.object({
  invitations: invitationSchema.array(),
  nextAfter: z.string().nullable(),
});
export type InvitationPage = z.infer<typeof invitationPageSchema>;

/** An open invitation as whoever holds its link sees it. */
export const invitationPreviewSchema = z.object({
  organizationName: z.string(),
  role: roleSchema,
  email: z.string(),
  invitedByName: z.string().nullable(),
  /** whether they have to say what they want to be called */
  isNewPerson: z.boolean(),
  /** what the organisation calls them; null where it did not say */
  name: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
