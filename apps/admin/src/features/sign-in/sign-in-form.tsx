"use client";

import { signInErrorSentence } from "@mockingbird/auth/sign-in-error";
import type { Role } from "@mockingbird/domain";
import { Button, Callout, DemoAccountList, linkClass, MagicLinkForm, SignInFrame } from "@mockingbird/ui";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { roleNames } from "../../role-names.ts";

type SignInFormProps = {
  /** Code from the address, left by a sign-in that did not work. */
  errorCode: string | null;
  callbackPath: string;
  /** Empty when there is no demo. */
  demoAccounts: readonly {
    email: string;
    name: string;
    organizationId: string;
    organizationName: string;
    role: Role;
  }[];
  /** Where mail is read when it is kept on this machine; `null` when it is sent. */
  inboxUrl: string | null;
  candidatesUrl: string;
};

export function SignInForm({ errorCode, callbackPath, demoAccounts, inboxUrl, candidatesUrl }: SignInFormProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState(signInErrorSentence(errorCode));
  const [busyKey, setBusyKey] = useState<string | null>(null);

  const sendLink = async (email: string) => {
    setProblem(null);
    const answer = await ask("email", { email, callbackUrl: callbackPath });
    return signInErrorSentence(answer.error);
  };

  const enterDemo = async (key: string) => {
    const account = demoAccounts.find((candidate) => keyOf(candidate) === key);
    if (!account) return;
    setProblem(null);
    setBusyKey(key);
    const { email, organizationId: orgId } = account;
    const answer = await ask("demo", { email, orgId, callbackUrl: callbackPath });
    if (answer.error === null) {
      // A whole new page load, so that nothing made for somebody else stays in memory.
      window.location.assign(callbackPath);
      return;
    }
    setBusyKey(null);
    setProblem(signInErrorSentence(answer.error));
  };

  return (
    <SignInFrame
      title={sentTo === null ? "Sign in to the console" : "Look in your mail"}
      lead={
        sentTo === null
          ? "For the staff of universities and recruiters: read interviews, see minutes used."
          : `If ${sentTo} belongs to a member of staff, a link is on its way. It works once, for ten minutes.`
      }
      below={
        <p>
          Here to practise?{" "}
          <a className={linkClass} href={candidatesUrl}>
            Go to your interviews
          </a>
        </p>
      }
    >
      {problem ? (
        <Callout tone="danger" title="You are not signed in">
          {problem}
        </Callout>
      ) : null}
      {sentTo === null ? (
        <MagicLinkForm onSend={sendLink} onSent={setSentTo} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setSentTo(null)}>Use another address</Button>
        </div>
      )}
      {inboxUrl ? (
        <p className="text-13 text-ink-muted">
          Mail stays on this machine.{" "}
          <a className={linkClass} href={inboxUrl}>
            Open the local inbox
          </a>
        </p>
      ) : null}
      {demoAccounts.length > 0 ? (
        <section className="flex flex-col gap-4">
          <h2 className="font-medium font-serif text-20 text-ink">Or step in as somebody</h2>
          <DemoAccountList
            accounts={demoAccounts.map((account) => ({
              key: keyOf(account),
              name: account.name,
              role: roleNames[account.role],
              organizationName: account.organizationName,
            }))}
            busyKey={busyKey}
            onChoose={enterDemo}
          />
        </section>
      ) : null}
    </SignInFrame>
  );
}

function keyOf(account: { email: string; organizationId: string }): string {
  return `${account.organizationId} ${account.email}`;
}

/** Asks next-auth without leaving the page. An answer that never came is told like one that failed. */
async function ask(provider: string, fields: Record<string, string>): Promise<{ error: string | null }> {
  try {
    const answer = await signIn(provider, { ...fields, redirect: false });
    if (!answer) return { error: "Callback" };
    return { error: answer.error ?? (answer.ok ? null : "Callback") };
  } catch {
    return { error: "Callback" };
  }
}
