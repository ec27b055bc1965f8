import { type Acceptance, type AuthStore, appAdmits } from "@mockingbird/auth/next-auth";
import { acceptInvitation as acceptOpenInvitation, findInvitationToAccept, withSystem } from "@mockingbird/db/system";
import { roleSchema } from "@mockingbird/domain";
import { readInvitationToken } from "./invitation-token.ts";
import { findUsableSession } from "./sessions.ts";

const closed = { refusal: "InvitationClosed" } as const;

/**
 * Makes the person whom an invitation was sent to a member, and answers who they are. Used, withdrawn, expired, unknown,
 * another app's: all are answered alike. Somebody signed in with another address is refused, because they cannot be meant.
 */
export function acceptInvitation({
  app,
  token,
  name,
  sessionId,
}: Acceptance): ReturnType<AuthStore["acceptInvitation"]> {
  const address = readInvitationToken(token);
  if (!address) return Promise.resolve(closed);
  const { orgId, tokenHash } = address;
  return withSystem(async (tx) => {
    const now = new Date();
    const invitation = await findInvitationToAccept(tx, orgId, tokenHash, now);
    if (!invitation || !appAdmits(app, roleSchema.parse(invitation.role))) return closed;
    const { email } = invitation;
    const session = sessionId === null ? null : await findUsableSession(tx, sessionId, app, now);
    if (session && session.user.email !== email) return { refusal: "InvitationForSomebodyElse" } as const;
    const person = await acceptOpenInvitation(tx, invitation, {
      name: name ?? invitation.name ?? email.replace(/@.*/, ""),
      now,
    });
    return person ? { person, orgId } : closed;
  });
}
