import { countFailedMails, listFailedMails, readInvitedAddresses } from "@mockingbird/db";
import { toFailedMail } from "../../mapping/to-failed-mail.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { failedMailPageInputSchema, failedMailPageSchema, failedMailsCountedMax } from "../../views/mail-views.ts";

const pageMails = 50;

/** Mails that were given up, and why; the latest first, a page at a time. */
export const listFailed = tenantProcedure("mail:manage")
  .input(failedMailPageInputSchema)
  .output(failedMailPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const after = input.after && { failedAt: new Date(input.after.failedAt), mailId: input.after.mailId };
      const rows = await listFailedMails(tx, { after, take: pageMails + 1 });
      const page = rows.slice(0, pageMails);
      const invitations = page.filter(({ kind }) => kind === "invitation").map(({ subjectId }) => subjectId);
      const invited = await readInvitedAddresses(tx, invitations);
      const mails = page.map((row) => toFailedMail(row, invited));
      const last = mails.at(-1);
      return {
        mails,
        total: await countFailedMails(tx, failedMailsCountedMax),
        nextAfter: last && rows.length > pageMails ? { failedAt: last.failedAt, mailId: last.mailId } : null,
      };
    }),
  );
