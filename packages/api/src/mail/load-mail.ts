import {
  findAssignmentToMail,
  findFeedbackToMail,
  findInvitationToMail,
  type MailSenderRecord,
  setInvitationToken,
  type TenantTx,
} from "@mockingbird/db";
import { isStaffRole, type OutgoingMailKind, roleSchema } from "@mockingbird/domain";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import { invitationTokenOf } from "../sign-in/invitation-token.ts";
import { assignmentContent, reminderContent } from "./assignment-content.ts";
import { feedbackContent } from "./feedback-content.ts";
import { invitationContent } from "./invitation-content.ts";
import { billingMailLoaders } from "./load-billing-mail.ts";
import type { MailContent } from "./mail-content.ts";

/** What mails need besides the organisation's rows. */
export interface MailSurroundings {
  appUrls: { web: string; admin: string };
  encryptionKeys: EncryptionKeys;
  now: () => Date;
}

interface QueuedMail {
  id: string;
  subjectId: string;
  /** To whom; null for an invitation. */
  membershipId: string | null;
}
type Loader = (
  tx: TenantTx,
  mail: QueuedMail,
  sender: MailSenderRecord,
  surroundings: MailSurroundings,
) => Promise<{ to: string; content: MailContent } | null>;

/**
 * What each kind of mail says, from what stands in the database as it is sent; null when there is no reason for it any
 * more: an invitation that was used or withdrawn, an assignment that was cancelled, somebody who has left.
 */
export const mailLoaders: Record<OutgoingMailKind, Loader> = {
  invitation: async (tx, { id, subjectId }, { name, timeZone, welcomeText }, { appUrls, encryptionKeys, now }) => {
    const invitation = await findInvitationToMail(tx, subjectId, now());
    if (!invitation) return null;
    const { email: to, invitedByName, expiresAt } = invitation;
    const role = roleSchema.parse(invitation.role);
    const { token, tokenHash } = invitationTokenOf({ orgId: tx.orgId, mailId: id }, encryptionKeys);
    await setInvitationToken(tx, subjectId, tokenHash);
    const url = `${isStaffRole(role) ? appUrls.admin : appUrls.web}/invitation?${new URLSearchParams({ token })}`;
    const given = { to, organizationName: name, timeZone, invitedByName, role, welcomeText, expiresAt, url };
    return { to, content: invitationContent(given) };
  },
  assignment: async (tx, mail, sender, surroundings) => {
    const given = await loadAssignment(tx, mail, sender, surroundings);
    return given && { to: given.to, content: assignmentContent(given) };
  },
  reminder: async (tx, mail, sender, surroundings) => {
    const given = await loadAssignment(tx, mail, sender, surroundings);
    // Whoever has begun meanwhile is not told that they have not.
    return given && !given.hasStarted ? { to: given.to, content: reminderContent(given) } : null;
  },
  feedback: async (tx, { subjectId }, { name, timeZone }, { appUrls }) => {
    const interview = await findFeedbackToMail(tx, subjectId);
    if (!interview) return null;
    const { membership, assignment, startedAt, createdAt } = interview;
    const content = feedbackContent({
      candidateName: membership.user.name,
      organizationName: name,
      timeZone,
      title: assignment.template.title,
      takenAt: startedAt ?? createdAt,
      url: `${appUrls.web}/interviews/${encodeURIComponent(subjectId)}`,
    });
    return { to: membership.user.email, content };
  },
  ...billingMailLoaders,
};

async function loadAssignment(
  tx: TenantTx,
  { subjectId }: QueuedMail,
  { name, timeZone, welcomeText }: MailSenderRecord,
  { appUrls, now }: MailSurroundings,
) {
  const assignment = await findAssignmentToMail(tx, subjectId);
  if (!assignment) return null;
  const { membership, template, interviews, attemptsMax, opensAt, dueAt, startedAt } = assignment;
  return {
    to: membership.user.email,
    hasStarted: startedAt !== null,
    candidateName: membership.user.name,
    organizationName: name,
    timeZone,
    title: template.title,
    welcomeText,
    durationSeconds: template.versions[0]?.durationSeconds ?? 0,
    attemptsLeft: Math.max(0, attemptsMax - interviews.length),
    opensAt,
    dueAt,
    now: now(),
    url: appUrls.web,
  };
}
