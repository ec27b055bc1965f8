import { findMail, recordAuditEvent, retryFailedMails } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Has a mail that was given up tried again, from the beginning. One that is on its way or out stays as it is. */
export const retry = tenantProcedure("mail:manage", { perOrganization: "invitationsByOrganization" })
  .input(z.object({ mailId: z.string() }))
  .output(z.object({ wasFailed: z.boolean() }))
  .mutation(async ({ ctx, input: { mailId } }) => {
    const now = ctx.now();
    const wasFailed = await ctx.withOrg(async (tx) => {
      const mail = await findMail(tx, mailId);
      if (!mail) throw new DomainError("NOT_FOUND");
      const count = await retryFailedMails(tx, { mailId }, now);
      if (count === 0) return false;
      const event = { actor: ctx.viewer.membershipId, action: "mail:retry", subjectId: mailId };
      await recordAuditEvent(tx, { ...event, details: { kind: mail.kind, mails: count } });
      return true;
    });
    ctx.sendQueuedMails();
    return { wasFailed };
  });
