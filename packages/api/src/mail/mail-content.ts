/** What a mail says, without how it looks. It is written once, for the HTML and for the text. */
export interface MailContent {
  subject: string;
  /** What stands beside the subject in a list of mails. */
  preheader: string;
  title: string;
  paragraphs: readonly string[];
  /** What to know at a glance, such as when it is due. */
  facts: readonly { label: string; value: string }[];
  /** The one thing to do. */
  action: { label: string; url: string };
  /** What else to know, small below. */
  notes: readonly string[];
}
