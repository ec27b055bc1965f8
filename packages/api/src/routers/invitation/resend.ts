import { findInvitation, isMember, listMemberNames, recordAuditEvent, renewInvitation } from "@mockingbird/db";
import { DomainError, invitationTtlSeconds } from "@mockingbird/domain";
import { z } from "zod";
import { queueMail } from "../../mail/queue-mail.ts";
import { toInvitation } from "../../mapping/to-invitation.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationSchema } from "../../views/invitation.ts";

/** Mails an invitation again, with a new link and its whole time; the link before is over. */
export const resend = tenantProcedure("invitation:manage", { perOrganization: "invitationsByOrganization" })
  .input(z.object({ invitationId: z.string() }))
  .output(invitationSchema)
  .mutation(async ({ ctx, input: { invitationId } }) => {
    const { viewer } = ctx;
    const now = ctx.now();
    const invitation = await ctx.withOrg(async (tx) => {
      const expiresAt = new Date(now.getTime() + invitationTtlSeconds * 1000);
      const row = await findInvitation(tx, invitationId);
      if (!row) throw new DomainError("NOT_FOUND");
      const names = await listMemberNames(tx, [row.invitedById]);
      const renewed = toInvitation({ ...row, expiresAt }, names, now);
      refuseOwnerByOthers(viewer, renewed.role);
      if (await isMember(tx, row.email)) {
        throw new DomainError("INVALID_INPUT", "Somebody with this address is a member already.");
      }
      if (!(await renewInvitation(tx, invitationId, expiresAt))) {
        throw new DomainError("INVITATION_CLOSED", "This invitation was used or withdrawn. Invite the address again.");
      }
      const event = { actor: viewer.membershipId, action: "invitation:resend", subjectId: invitationId };
      await recordAuditEvent(tx, { ...event, details: { role: renewed.role } });
      await queueMail(tx, { kind: "invitation", subjectId: invitationId }, now);
      return renewed;
    });
    ctx.sendQueuedMails();
    return invitation;
  });
