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
});
export type Invitation = z.infer<typeof invitationSchema>;

/** An open invitation as whoever holds its link sees it. */
export const invitationPreviewSchema = z.object({
  organizationName: z.string(),
  role: roleSchema,
  email: z.string(),
  invitedByName: z.string().nullable(),
  /** whether they have to say what they want to be called */
  isNewPerson: z.boolean(),
  expiresAt: z.iso.datetime(),
});
export type InvitationPreview = z.infer<typeof invitationPreviewSchema>;
