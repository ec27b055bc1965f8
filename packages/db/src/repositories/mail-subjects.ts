import type { TenantTx } from "../tenant/tenant-tx.ts";

/** In whose name an organisation's mails are sent. */
export async function readMailSender(tx: TenantTx) {
  const { organization } = await tx.membership.findFirstOrThrow({
    select: { organization: { select: { name: true, timeZone: true } } },
  });
  const settings = await tx.organizationSettings.findFirst({
    select: { contactEmail: true, welcomeText: true, accentColor: true },
  });
  const logo = await tx.organizationLogo.findFirst({ select: { contentType: true, content: true } });
  const { contactEmail = null, welcomeText = null, accentColor = null } = settings ?? {};
  return { ...organization, contactEmail, welcomeText, accentColor, logo };
}
export type MailSenderRecord = Awaited<ReturnType<typeof readMailSender>>;

/** An invitation that can still be accepted, with who invited. */
export async function findInvitationToMail(tx: TenantTx, invitationId: string, now: Date) {
  const invitation = await tx.invitation.findFirst({
    where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { email: true, role: true, expiresAt: true, invitedById: true },
  });
  if (!invitation) return null;
  const inviter = await tx.membership.findFirst({
    where: { id: invitation.invitedById, removedAt: null },
    select: { user: { select: { name: true } } },
  });
  return { ...invitation, invitedByName: inviter?.user.name ?? null };
}

/** Gives an invitation the token that its mail carries. The one before opens nothing any more. */
export async function setInvitationToken(tx: TenantTx, invitationId: string, tokenHash: string): Promise<void> {
  await tx.invitation.updateMany({ where: { id: invitationId }, data: { tokenHash } });
}

const candidate = { id: true, removedAt: true, user: { select: { name: true, email: true } } } as const;

/** An assignment that its candidate can still take, and what they need to know of it. */
export function findAssignmentToMail(tx: TenantTx, assignmentId: string) {
  return tx.assignment.findFirst({
    where: { id: assignmentId, cancelledAt: null, group: { cancelledAt: null }, membership: { removedAt: null } },
    select: {
      attemptsMax: true,
      opensAt: true,
      dueAt: true,
      startedAt: true,
      membership: { select: candidate },
      template: {
        select: {
          title: true,
          versions: { select: { durationSeconds: true }, orderBy: { version: "desc" }, take: 1 },
        },
      },
      interviews: { select: { id: true } },
    },
  });
}

/** An interview whose feedback its candidate may see. */
export function findFeedbackToMail(tx: TenantTx, interviewId: string) {
  return tx.interview.findFirst({
    where: { id: interviewId, releasedAt: { not: null }, membership: { removedAt: null } },
    select: {
      createdAt: true,
      startedAt: true,
      membership: { select: candidate },
      assignment: { select: { template: { select: { title: true } } } },
    },
  });
}
