import { type AuthApp, appAdmits } from "@mockingbird/auth/next-auth";
import { findOpenInvitation, listMemberNames, withOrg } from "@mockingbird/db";
import { findUserByEmail, withSystem } from "@mockingbird/db/system";
import { DomainError, roleSchema } from "@mockingbird/domain";
import type { InvitationPreview } from "../views/invitation.ts";
import { readInvitationToken } from "./invitation-token.ts";

/** What an open invitation offers, to whoever holds its link. Everything else is INVITATION_CLOSED, without a difference. */
export async function previewInvitation(app: AuthApp, token: string, now: Date): Promise<InvitationPreview> {
  const address = readInvitationToken(token);
  if (!address) throw new DomainError("INVITATION_CLOSED");
  const found = await withOrg(address.orgId, async (tx) => {
    const invitation = await findOpenInvitation(tx, address.tokenHash, now);
    if (!invitation) return null;
    const names = await listMemberNames(tx, [invitation.invitedById]);
    return { ...invitation, invitedByName: names.get(invitation.invitedById) ?? null };
  });
  const role = roleSchema.safeParse(found?.role).data;
  if (!found || !role || !appAdmits(app, role)) throw new DomainError("INVITATION_CLOSED");
  const { email, name, organization, invitedByName, expiresAt } = found;
  const person = await withSystem((tx) => findUserByEmail(tx, email));
  return {
    organizationName: organization.name,
    role,
    email,
    invitedByName,
    isNewPerson: person === null,
    name,
    expiresAt: expiresAt.toISOString(),
  };
}
