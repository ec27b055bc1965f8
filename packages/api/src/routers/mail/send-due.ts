import { z } from "zod";
import { describeError, logEvent } from "../../log-event.ts";
import { listOrganizationsToMail } from "../../mail/list-organizations-to-mail.ts";
import { openPostOffice } from "../../mail/post-mail.ts";
import { sendDueMails } from "../../mail/send-due-mails.ts";
import { clockProcedure } from "../../trpc/internal-trpc.ts";

/** Of one organisation in one call, so that nobody waits for one that has invited thousands. */
const mailsMax = 200;

/**
 * What the clock starts every minute: sends the mails that did not leave with what they are about, or have to be tried
 * again. Called again it goes on; `isDone` says when nothing is due any more. One organisation that fails is counted,
 * logged and tried again the next minute.
 */
export const sendDue = clockProcedure
  .input(z.object({}).optional())
  .output(
    z.object({
      sent: z.int(),
      failed: z.int(),
      postponed: z.int(),
      organizationsFailed: z.int(),
      isDone: z.boolean(),
    }),
  )
  .mutation(async ({ ctx }) => {
    const { mail, ...surroundings } = ctx.mails;
    const answer = { sent: 0, failed: 0, postponed: 0, organizationsFailed: 0, isDone: true };
    const office = openPostOffice(mail);
    try {
      for (const orgId of await listOrganizationsToMail(ctx.now())) {
        try {
          const { sent, failed, postponed, isDone } = await sendDueMails(orgId, {
            ...surroundings,
            office,
            mailsMax,
            now: ctx.now,
          });
          answer.sent += sent;
          answer.failed += failed;
          answer.postponed += postponed;
          answer.isDone &&= isDone;
        } catch (error) {
          answer.organizationsFailed += 1;
          logEvent("mail.sending-failed", { orgId, ...describeError(error) });
        }
      }
    } finally {
      office.close();
    }
    return answer;
  });
