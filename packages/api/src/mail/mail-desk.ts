import { describeError, logEvent } from "../log-event.ts";
import type { MailSurroundings } from "./load-mail.ts";
import { type MailSettings, openPostOffice } from "./post-mail.ts";
import { type SentMails, sendDueMails } from "./send-due-mails.ts";

/** Of one organisation in one go; the clock goes on with the rest. */
const mailsMax = 1_000;

/** Sends what is due of one organisation over connections of its own. */
export async function sendMailsOf(
  orgId: string,
  { mail, ...surroundings }: MailSurroundings & { mail: MailSettings },
): Promise<SentMails> {
  const office = openPostOffice(mail);
  try {
    return await sendDueMails(orgId, { ...surroundings, office, mailsMax });
  } finally {
    office.close();
  }
}

/** The same for work that nobody waits for: what fails is logged, and is the clock's. */
export async function sendMailsUnwatched(
  orgId: string,
  settings: MailSurroundings & { mail: MailSettings },
): Promise<void> {
  try {
    await sendMailsOf(orgId, settings);
  } catch (error) {
    logEvent("mail.sending-failed", { orgId, ...describeError(error) });
  }
}
