import { magicLinkTtlSeconds } from "@mockingbird/domain";
import { composeMail } from "./compose-mail.ts";
import type { Mail } from "./mail.ts";

const minutes = magicLinkTtlSeconds / 60;

/** The mail with a sign-in link. It comes before an organisation is known, so it is in our own name. */
export function composeSignInMail({ to, name, url }: { to: string; name: string; url: string }): Promise<Mail> {
  return composeMail(to, {
    subject: "Sign in to Mockingbird",
    preheader: `Your link works once, for ${minutes} minutes.`,
    title: "Sign in",
    paragraphs: [`Hello ${name}, open this link to sign in to Mockingbird. It works once, for ${minutes} minutes.`],
    facts: [],
    action: { label: "Sign in to Mockingbird", url },
    notes: ["If you did not ask for it, ignore this mail: nobody can sign in without the link."],
  });
}
