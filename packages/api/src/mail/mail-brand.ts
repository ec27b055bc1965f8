import type { MailPicture } from "./mail.ts";

/** In whose name a mail is sent, and how they look. */
export interface MailBrand {
  name: string;
  /** `#rrggbb`, or null for ours. */
  accentColor: string | null;
  logo: Omit<MailPicture, "cid"> | null;
  /** Whom to write to; null where nobody reads answers. */
  contactEmail: string | null;
}

/** Our own mails, which belong to no organisation. */
export const ownBrand: MailBrand = { name: "Mockingbird", accentColor: null, logo: null, contactEmail: null };
