import { createInvitation, isMember, recordAuditEvent } from "@mockingbird/db";
import { DomainError, emailAddressSchema, invitationTtlSeconds, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { newInvitationToken } from "../../sign-in/invitation-token.ts";
import { mailInvitation } from "../../sign-in/mail-invitation.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationSchema } from "../../views/invitation.ts";

/** Invites an address to the organisation, by mail. An invitation it had not accepted before is withdrawn. */
export const create = tenantProcedure("invitation:manage", { perOrganization: "invitationsByOrganization" })
  .input(z.object({ email: emailAddressSchema, role: roleSchema }))
  .output(invitationSchema)
  .mutation(async ({ ctx, input: { email, role } }) => {
    const { viewer } = ctx;
    refuseOwnerByOthers(viewer, role);
    const now = ctx.now();
    const { token, tokenHash } = newInvitationToken(viewer.organization.id);
    const created = await ctx.withOrg(async (tx) => {
      if (await isMember(tx, email)) {
        throw new DomainError("INVALID_INPUT", "Somebody with this address is a member already.");
      }
      const expiresAt = new Date(now.getTime() + invitationTtlSeconds * 1000);
      const offer = { email, role, tokenHash, invitedById: viewer.membershipId, expiresAt };
      const invitation = await createInvitation(tx, offer, now);
      const event = { actor: viewer.membershipId, action: "invitation:create", subjectId: invitation.id };
      await recordAuditEvent(tx, { ...event, details: { role } });
      return invitation;
    });
    await mailInvitation(ctx, { email, role, token });
    return toInvitation(created, new Map([[viewer.membershipId, viewer.name]]), now);
  });
