import { describeError, logEvent } from "../log-event.ts";
import type { MailSurroundings } from "./load-mail.ts";
import { type MailSettings, openPostOffice } from "./post-mail.ts";
import { sendDueMails } from "./send-due-mails.ts";

/** Of one organisation in one go; the clock goes on with the rest. */
const mailsMax = 1_000;

/** Sends what is due of one organisation, for work that nobody waits for: what fails is logged, and is the clock's. */
export async function sendMailsUnwatched(
  orgId: string,
  { mail, ...surroundings }: MailSurroundings & { mail: MailSettings },
): Promise<void> {
  const office = openPostOffice(mail);
  try {
    await sendDueMails(orgId, { ...surroundings, office, mailsMax });
  } catch (error) {
    logEvent("mail.sending-failed", { orgId, ...describeError(error) });
  } finally {
    office.close();
  }
}
