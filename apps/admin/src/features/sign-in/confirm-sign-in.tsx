import { Button, buttonClass, Callout, SignInFrame } from "@mockingbird/ui";
import Link from "next/link";

type ConfirmSignInProps = {
  /** What the mailed link carries; `null` when it is not a whole link. */
  link: { token: string; email: string; callbackUrl: string } | null;
};

/** The link only opens this page; the button uses it up. Mail scanners follow links but press no buttons. */
export function ConfirmSignIn({ link }: ConfirmSignInProps) {
  if (!link) {
    return (
      <SignInFrame
        title="This link is not whole"
        lead="Part of it is missing, perhaps lost between two lines of a mail."
      >
        <Callout tone="warning" title="You are not signed in">
          Open the link again from the mail, or ask for a new one.
        </Callout>
        <Link href="/sign-in" className={buttonClass({ variant: "primary" })}>
          Ask for a new link
        </Link>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title="Sign in to the console" lead={`You asked to sign in as ${link.email}.`}>
      <form method="post" action="/api/auth/callback/email" className="flex flex-col">
        <input type="hidden" name="callbackUrl" value={link.callbackUrl} />
        <input type="hidden" name="token" value={link.token} />
        <input type="hidden" name="email" value={link.email} />
        <Button type="submit" variant="primary">
          Sign in
        </Button>
      </form>
    </SignInFrame>
  );
}
