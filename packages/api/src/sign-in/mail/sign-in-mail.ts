import { magicLinkTtlSeconds } from "@mockingbird/domain";
import { composeMail, type Mail } from "./compose-mail.ts";

const minutes = magicLinkTtlSeconds / 60;

/** The mail with a sign-in link. */
export function composeSignInMail({ to, name, url }: { to: string; name: string; url: string }): Mail {
  return composeMail({
    to,
    subject: "Sign in to Mockingbird",
    title: "Sign in",
    lead: `Hello ${name}, open this link to sign in to Mockingbird. It works once, for ${minutes} minutes.`,
    button: "Sign in to Mockingbird",
    url,
    note: "If you did not ask for it, ignore this mail: nobody can sign in without the link.",
  });
}
