import type { DemoAccount } from "@mockingbird/api/web";
import { Callout, linkClass, SignInFrame } from "@mockingbird/ui";
import Link from "next/link";
import { DemoAccounts } from "./demo-accounts.tsx";
import { EmailSignIn } from "./email-sign-in.tsx";

type SignInProps = {
  /** A sentence about what went wrong before. */
  problem: string | null;
  demoAccounts: DemoAccount[];
  hasInbox: boolean;
  callbackUrl: string;
};

export function SignIn({ problem, demoAccounts, hasInbox, callbackUrl }: SignInProps) {
  return (
    <SignInFrame
      title="Practise the interview before it counts"
      lead="Sign in with the address your university or recruiter invited."
      below={
        hasInbox ? (
          <>
            Mail on this machine is kept in the{" "}
            <Link href="/inbox" className={linkClass}>
              local inbox
            </Link>
            .
          </>
        ) : undefined
      }
    >
      {problem ? <Callout tone="danger" title={problem} /> : null}
      <EmailSignIn callbackUrl={callbackUrl} hasInbox={hasInbox} />
      {demoAccounts.length > 0 ? <DemoAccounts accounts={demoAccounts} callbackUrl={callbackUrl} /> : null}
    </SignInFrame>
  );
}
