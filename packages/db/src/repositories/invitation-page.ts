import type { TenantTx } from "../tenant/tenant-tx.ts";

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

function inState(state: InvitationState, now: Date) {
  switch (state) {
    case "accepted":
      return { acceptedAt: { not: null } };
    case "revoked":
      return { acceptedAt: null, revokedAt: { not: null } };
    case "expired":
      return { acceptedAt: null, revokedAt: null, expiresAt: { lte: now } };
    case "open":
      return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  }
}

/** Invitations behind the one whose id is `after`, newest first. */
export async function listInvitations(
  tx: TenantTx,
  { state, search, batchId }: { state?: InvitationState | undefined; search: string; batchId?: string | undefined },
  page: { after: string | null; take: number; now: Date },
) {
  const last = page.after === null ? null : await tx.invitation.findFirst({ where: { id: page.after } });
  return tx.invitation.findMany({
    where: {
      ...(state && inState(state, page.now)),
      ...(search && { email: { contains: search.toLowerCase() } }),
      ...(batchId && { batchId }),
      ...(last && {
        OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: page.take,
  });
}

/** Whether the latest mail of each invitation waits, has left, or was given up and why. */
export async function readInvitationMails(
  tx: TenantTx,
  invitationIds: string[],
): Promise<Map<string, { sentAt: Date | null; failedAt: Date | null; failure: string | null }>> {
  const mails = await tx.outgoingMail.findMany({
    where: { kind: "invitation", subjectId: { in: invitationIds } },
    select: { subjectId: true, sentAt: true, failedAt: true, failure: true },
    orderBy: { createdAt: "asc" },
  });
  return new Map(mails.map(({ subjectId, ...mail }) => [subjectId, mail]));
}
