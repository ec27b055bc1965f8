"use client";

import { Button, Callout, linkClass, TextField } from "@mockingbird/ui";
import Link from "next/link";
import { signIn } from "next-auth/react";
import { type FormEvent, useState, useTransition } from "react";

type EmailSignInProps = { callbackUrl: string; hasInbox: boolean };

export function EmailSignIn({ callbackUrl, hasInbox }: EmailSignInProps) {
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();

  const send = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      setProblem(undefined);
      try {
        const answer = await signIn("email", { email, redirect: false, callbackUrl });
        if (answer?.error) setProblem("Enter one e-mail address, such as ada@example.edu.");
        else setSentTo(email.trim());
      } catch {
        setProblem("We could not reach Mockingbird. Check your connection and try again.");
      }
    });
  };

  if (sentTo) {
    return (
      <Callout tone="success" title="Look into your mail">
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
  return (
    <form onSubmit={send} className="flex flex-col gap-4" noValidate>
      <TextField
        label="E-mail address"
        type="email"
        name="email"
        autoComplete="email"
        inputMode="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={problem}
      />
      <Button type="submit" variant="primary" busy={busy} className="w-full">
        Send me a link
      </Button>
    </form>
  );
}
