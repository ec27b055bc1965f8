import type { Mail } from "./mail.ts";
import { type MailBrand, ownBrand } from "./mail-brand.ts";
import type { MailContent } from "./mail-content.ts";
import { logoCid, mailDocument } from "./mail-document.ts";
import { mailText } from "./mail-text.ts";

/** A whole mail: what it says, in the name and look of who sends it. React escapes whatever is written in it. */
export async function composeMail(
  to: string,
  content: MailContent,
  brand: MailBrand = ownBrand,
  messageId: string | null = null,
): Promise<Mail> {
  // Loaded with the first mail, because it is large and most requests send none.
  const email = await import("react-email");
  return {
    to,
    subject: content.subject,
    html: await email.render(mailDocument(email, content, brand)),
    text: mailText(content, brand),
    pictures: brand.logo ? [{ ...brand.logo, cid: logoCid }] : [],
    senderName: brand === ownBrand ? null : brand.name,
    replyTo: brand.contactEmail,
    messageId,
  };
}
