import type { Role } from "@mockingbird/domain";
import type { MailContent } from "./mail-content.ts";
import { sayMoment } from "./say-moment.ts";

const offers: Record<Role, string> = {
  owner: "to look after its Mockingbird with them, as an owner",
  admin: "to run its Mockingbird, as an administrator",
  reviewer: "to read its mock interviews on Mockingbird, as a reviewer",
  candidate: "to practise interviews on Mockingbird, aloud, with an interviewer who listens",
};

/** What an invitation's mail says. `invitedByName` is null when whoever invited has left. */
export function invitationContent(invitation: {
  to: string;
  organizationName: string;
  timeZone: string;
  invitedByName: string | null;
  role: Role;
  welcomeText: string | null;
  expiresAt: Date;
  url: string;
}): MailContent {
  const { to, organizationName, timeZone, invitedByName, role, welcomeText, expiresAt, url } = invitation;
  const who = invitedByName ? `${invitedByName} of ${organizationName} invites` : `${organizationName} invites`;
  const offer = `${who} you ${offers[role]}.`;
  return {
    subject: `${organizationName} invites you to Mockingbird`,
    preheader: offer,
    title: `An invitation from ${organizationName}`,
    paragraphs: [`${offer} Open this link to accept.`, ...(role === "candidate" && welcomeText ? [welcomeText] : [])],
    facts: [{ label: "Open until", value: sayMoment(expiresAt, timeZone) }],
    action: { label: "See the invitation", url },
    notes: [
      `It is for ${to} and works once. If you do not know ${organizationName}, ignore this mail: nothing happens without the link.`,
    ],
  };
}
