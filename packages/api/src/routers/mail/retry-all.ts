import { recordAuditEvent, retryFailedMails } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { failedMailsCountedMax } from "../../views/mail-views.ts";

/** Has every mail that was given up tried again; of very many, the latest 1,000. */
export const retryAll = tenantProcedure("mail:manage", { perOrganization: "invitationsByOrganization" })
  .output(z.object({ mails: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.now();
    const mails = await ctx.withOrg(async (tx) => {
      const count = await retryFailedMails(tx, { take: failedMailsCountedMax }, now);
      if (count === 0) return 0;
      const event = { actor: ctx.viewer.membershipId, action: "mail:retry", subjectId: ctx.viewer.organization.id };
      await recordAuditEvent(tx, { ...event, details: { mails: count } });
      return count;
    });
    ctx.sendQueuedMails();
    return { mails };
  });
