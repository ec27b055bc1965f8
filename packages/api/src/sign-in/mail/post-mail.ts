import nodemailer from "nodemailer";
import type { Mail } from "./compose-mail.ts";
import { keepMail } from "./local-inbox.ts";

/** How mail leaves: by SMTP, or into a folder that the local inbox page shows. The environment allows exactly one. */
export type MailSettings = { smtpUrl: string; from: string } | { inboxFolder: string };

export async function postMail(settings: MailSettings, mail: Mail): Promise<void> {
  if ("inboxFolder" in settings) return keepMail(settings.inboxFolder, mail);
  const { smtpUrl, from } = settings;
  await nodemailer.createTransport(smtpUrl).sendMail({ ...mail, from, to: { name: "", address: mail.to } });
}
