"use client";

import { signInErrorSentence } from "@mockingbird/auth/sign-in-error";
import { Button, Callout, linkClass, MagicLinkForm } from "@mockingbird/ui";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { useState } from "react";

type EmailSignInProps = { callbackUrl: string; hasInbox: boolean };

export function EmailSignIn({ callbackUrl, hasInbox }: EmailSignInProps) {
  const [sentTo, setSentTo] = useState<string | null>(null);

  const send = async (email: string): Promise<string | null> => {
    try {
      const answer = await signIn("email", { email, redirect: false, callbackUrl });
      return signInErrorSentence(answer?.error);
    } catch {
      return "We could not reach Mockingbird. Check your connection and try again.";
    }
  };

  if (sentTo === null) return <MagicLinkForm onSend={send} onSent={setSentTo} />;
  return (
    <Callout
      tone="success"
      title="Look into your mail"
      action={
        <Button size="small" onClick={() => setSentTo(null)}>
          Use another address
        </Button>
      }
    >
      If {sentTo} belongs to somebody we know, a link is on its way. It works once, for ten minutes.
      {hasInbox ? (
        <>
          {" "}
          On this machine it arrives in the{" "}
          <Link href="/inbox" className={linkClass}>
            local inbox
          </Link>
          .
        </>
      ) : null}
    </Callout>
  );
}
