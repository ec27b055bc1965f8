import type { MailSettings } from "../mail/post-mail.ts";
import { fromRoot } from "./from-root.ts";

export function toMailSettings(env: {
  SMTP_URL?: string | undefined;
  MAIL_FROM: string;
  MAIL_INBOX_DIR: string;
}): MailSettings {
  return env.SMTP_URL ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : { inboxFolder: fromRoot(env.MAIL_INBOX_DIR) };
}
