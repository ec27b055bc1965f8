import { createInvitation, isMember, recordAuditEvent } from "@mockingbird/db";
import { DomainError, emailAddressSchema, invitationTtlSeconds, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { queueMail } from "../../mail/queue-mail.ts";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
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
    const created = await ctx.withOrg(async (tx) => {
      if (await isMember(tx, email)) {
        throw new DomainError("INVALID_INPUT", "Somebody with this address is a member already.");
      }
      const expiresAt = new Date(now.getTime() + invitationTtlSeconds * 1000);
      const offer = { email, role, invitedById: viewer.membershipId, expiresAt };
      const invitation = await createInvitation(tx, offer, now);
      const event = { actor: viewer.membershipId, action: "invitation:create", subjectId: invitation.id };
      await recordAuditEvent(tx, { ...event, details: { role } });
      await queueMail(tx, { kind: "invitation", subjectId: invitation.id }, now);
      return invitation;
    });
    ctx.sendQueuedMails();
    return toInvitation(created, new Map([[viewer.membershipId, viewer.name]]), now);
  });
