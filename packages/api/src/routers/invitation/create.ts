import { createInvitation, isMember, recordAuditEvent } from "@mockingbird/db";
import { DomainError, emailAddressSchema, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { queueMail } from "../../mail/queue-mail.ts";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationSchema } from "../../views/invitation.ts";
import { invitationDaysSchema } from "../../views/people-import-views.ts";

const dayMs = 86_400_000;

/** Invites an address to the organisation, by mail. An invitation it had not accepted before is withdrawn. */
export const create = tenantProcedure("invitation:manage", { perOrganization: "invitationsByOrganization" })
  .input(z.object({ email: emailAddressSchema, role: roleSchema, expiresInDays: invitationDaysSchema }))
  .output(invitationSchema)
  .mutation(async ({ ctx, input: { email, role, expiresInDays } }) => {
    const { viewer } = ctx;
    refuseOwnerByOthers(viewer, role);
    const now = ctx.now();
    const created = await ctx.withOrg(async (tx) => {
      if (await isMember(tx, email)) {
        throw new DomainError("INVALID_INPUT", "Somebody with this address is a member already.");
      }
      const expiresAt = new Date(now.getTime() + expiresInDays * dayMs);
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
