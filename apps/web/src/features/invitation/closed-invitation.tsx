import { buttonClass, SignInFrame } from "@mockingbird/ui/server";
import Link from "next/link";

/** For a link that is over, and for this page without one: why it is over is told to nobody. */
export function ClosedInvitation() {
  return (
    <SignInFrame
      title="This invitation is closed"
      lead="It was used, withdrawn, or has expired, or the link is not whole. If you have not joined yet, open the link in your mail again, or ask whoever invited you for a new one."
    >
      <Link href="/sign-in" className={buttonClass({ variant: "primary" })}>
        Sign in
      </Link>
    </SignInFrame>
  );
}
