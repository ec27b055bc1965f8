import nodemailer from "nodemailer";
import { keepMail } from "./local-inbox.ts";
import type { Mail } from "./mail.ts";

/** How mail leaves: by SMTP, or into a folder that the local inbox page shows. The environment allows exactly one. */
export type MailSettings = { smtpUrl: string; from: string } | { inboxFolder: string };

/** A way out for mails, until it is closed. */
export interface PostOffice {
  /** @throws what the mail server, or the way to it, refused */
  post(mail: Mail): Promise<void>;
  close(): void;
}

/** Mails that one office sends at the same time, over as many connections. */
export const postsAtOnce = 5;
/** Shorter than a lease on a mail, so that nobody else sends it meanwhile. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

export function openPostOffice(settings: MailSettings): PostOffice {
  if ("inboxFolder" in settings) {
    return { post: (mail) => keepMail(settings.inboxFolder, mail), close: () => undefined };
  }
  const { smtpUrl, from } = settings;
  const address = from.match(/<([^<>]+)>/)?.[1] ?? from;
  const host = address.split("@").at(-1);
  const transport = nodemailer.createTransport({ url: smtpUrl, pool: true, maxConnections: postsAtOnce, ...timeouts });
  return {
    async post({ to, subject, text, html, pictures, senderName, replyTo, messageId }) {
      await transport.sendMail({
        to: { name: "", address: to },
        from: senderName ? { name: `${senderName} on Mockingbird`, address } : from,
        ...(replyTo ? { replyTo: { name: senderName ?? "", address: replyTo } } : {}),
        ...(messageId ? { messageId: `<${messageId}@${host}>` } : {}),
        subject,
        text,
        html,
        attachments: pictures.map(({ cid, contentType, content }) => ({
          cid,
          contentType,
          content,
          encoding: "base64",
          filename: false,
          contentDisposition: "inline",
        })),
        // No machine answers a machine.
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}

/** Sends one mail by itself. */
export async function postMail(settings: MailSettings, mail: Mail): Promise<void> {
  const office = openPostOffice(settings);
  try {
    await office.post(mail);
  } finally {
    office.close();
  }
}
