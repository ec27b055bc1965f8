import { findInvitation, isMember, recordAuditEvent, renewInvitation } from "@mockingbird/db";
import { DomainError, roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { queueMails } from "../../mail/queue-mail.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { invitationDaysSchema } from "../../views/people-import-views.ts";

const dayMs = 86_400_000;
const invitationsMax = 200;

/**
 * Mails several invitations again, each with a new link and its whole time. Those that were used or withdrawn, or whose
 * person has a place meanwhile, are left as they are. Answers how many leave, and the batch that they leave in.
 */
export const resendMany = tenantProcedure("invitation:manage", { perOrganization: "invitationsByOrganization" })
  .input(
    z.object({ invitationIds: z.string().array().min(1).max(invitationsMax), expiresInDays: invitationDaysSchema }),
  )
  .output(z.object({ resent: z.int(), batchId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const now = ctx.now();
    const expiresAt = new Date(now.getTime() + input.expiresInDays * dayMs);
    const batchId = crypto.randomUUID();
    const resent = await ctx.withOrg(async (tx) => {
      const renewed: string[] = [];
      for (const invitationId of new Set(input.invitationIds)) {
        const invitation = await findInvitation(tx, invitationId);
        if (!invitation) throw new DomainError("NOT_FOUND");
        refuseOwnerByOthers(ctx.viewer, roleSchema.parse(invitation.role));
        if (await isMember(tx, invitation.email)) continue;
        if (await renewInvitation(tx, invitationId, expiresAt)) renewed.push(invitationId);
      }
      if (renewed.length === 0) return 0;
      const mails = renewed.map((subjectId) => ({ kind: "invitation" as const, subjectId, batchId }));
      await queueMails(tx, mails, now);
      const event = { actor: ctx.viewer.membershipId, action: "invitation:resend-many", subjectId: batchId };
      await recordAuditEvent(tx, { ...event, details: { resent: renewed.length } });
      return renewed.length;
    });
    ctx.sendQueuedMails();
    return { resent, batchId };
  });
