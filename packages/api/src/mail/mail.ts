/** A picture that travels inside a mail, where the HTML names it as `cid:…`. */
export interface MailPicture {
  cid: string;
  contentType: string;
  /** base64 */
  content: string;
}

/** A mail that is ready to leave. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  pictures: MailPicture[];
  /** On whose behalf it is sent, such as "Northfield University"; null for our own. */
  senderName: string | null;
  /** Where an answer goes; null where nobody reads one. */
  replyTo: string | null;
  /** The same each time the same mail is sent, so that one that arrives twice can be told to be one. */
  messageId: string | null;
}
