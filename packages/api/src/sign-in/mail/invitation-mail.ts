import { invitationTtlSeconds, type Role } from "@mockingbird/domain";
import { composeMail, type Mail } from "./compose-mail.ts";

const days = invitationTtlSeconds / (24 * 3600);

const offers: Record<Role, string> = {
  owner: "to look after its Mockingbird with them, as an owner",
  admin: "to run its Mockingbird, as an administrator",
  reviewer: "to read its mock interviews on Mockingbird, as a reviewer",
  candidate: "to practise interviews on Mockingbird, aloud, with an interviewer who listens",
};

interface InvitationMail {
  to: string;
  organizationName: string;
  invitedByName: string;
  role: Role;
  url: string;
}

/** The mail with an invitation's link. */
export function composeInvitationMail({ to, organizationName, invitedByName, role, url }: InvitationMail): Mail {
  return composeMail({
    to,
    subject: `${organizationName} invites you to Mockingbird`,
    title: `An invitation from ${organizationName}`,
    lead: `${invitedByName} of ${organizationName} invites you ${offers[role]}. Open this link to accept.`,
    button: "See the invitation",
    url,
    note: `It is for ${to}, works once, and stays open for ${days} days. If you do not know ${organizationName}, ignore this mail: nothing happens without the link.`,
  });
}
