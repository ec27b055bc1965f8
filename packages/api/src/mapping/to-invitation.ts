import { roleSchema } from "@mockingbird/domain";
import type { Invitation } from "../views/invitation.ts";

interface InvitationRow {
  id: string;
  email: string;
  role: string;
  invitedById: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  name: string | null;
}

interface MailRow {
  sentAt: Date | null;
  failedAt: Date | null;
  failure: string | null;
}

function statusOf({ acceptedAt, revokedAt, expiresAt }: InvitationRow, now: Date): Invitation["status"] {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt > now ? "open" : "expired";
}

/** `memberNames` by membership id. Without a mail of before, one has just been queued. */
export function toInvitation(
  row: InvitationRow,
  memberNames: Map<string, string>,
  now: Date,
  mail: MailRow | undefined = { sentAt: null, failedAt: null, failure: null },
): Invitation {
  return {
    invitationId: row.id,
    email: row.email,
    role: roleSchema.parse(row.role),
    status: statusOf(row, now),
    invitedByName: memberNames.get(row.invitedById) ?? null,
    invitedAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    name: row.name,
    mail: mail.sentAt ? "sent" : mail.failedAt ? "failed" : "queued",
    mailFailure: mail.sentAt ? null : mail.failure,
  };
}
