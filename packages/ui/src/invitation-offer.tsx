"use client";

import { type FormEvent, useState } from "react";
import { Button } from "./button.tsx";
import { Callout } from "./callout.tsx";
import { Facts } from "./facts.tsx";
import { SignInFrame } from "./sign-in-frame.tsx";
import { TextField } from "./text-field.tsx";
import { useHydrated } from "./use-hydrated.ts";

const nameCharactersMax = 100;

type InvitationOfferProps = {
  organizationName: string;
  /** What accepting is for, in a sentence. */
  lead: string;
  /** The role in words, such as "Reviewer". */
  roleName: string;
  email: string;
  invitedByName: string | null;
  /** Somebody new says what they want to be called. */
  asksName: boolean;
  /** What they are called there until they say it themselves; null where nobody did. */
  knownName: string | null;
  /** The address of somebody else who is signed in in this browser. */
  signedInAs: string | null;
  /** Accepts. Answers what is wrong, in a sentence, or `null` when the person is on their way in. */
  onAccept: (name: string) => Promise<string | null>;
  onSignOut: () => Promise<void>;
};

/** An invitation: who invites whom, to what, and one button. */
export function InvitationOffer(props: InvitationOfferProps) {
  const [name, setName] = useState(props.knownName ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hydrated = useHydrated();

  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const answer = await props.onAccept(name.trim());
    setProblem(answer);
    // On the way in the button stays busy until the next page is there.
    setBusy(answer === null);
  };
  const signOut = async () => {
    setBusy(true);
    await props.onSignOut();
    setBusy(false);
  };

  return (
    <SignInFrame title={`${props.organizationName} invites you`} lead={props.lead}>
      <Facts
        className="grid-cols-1 border-line border-y py-4 sm:grid-cols-2"
        items={[
          { term: "For", value: props.email },
          { term: "As", value: props.roleName },
          ...(props.invitedByName ? [{ term: "Invited by", value: props.invitedByName }] : []),
        ]}
      />
      {problem ? (
        <Callout tone="danger" title="You have not joined">
          {problem}
        </Callout>
      ) : null}
      {props.signedInAs ? (
        <Callout
          tone="warning"
          title="This invitation is for another address"
          action={
            <Button size="small" busy={busy} aria-disabled={!hydrated} onClick={() => void signOut()}>
              Sign out
            </Button>
          }
        >
          You are signed in as {props.signedInAs}. Sign out here first, then accept it.
        </Callout>
      ) : (
        // By POST, so that a name sent before the script runs never stands in a URL.
        <form noValidate method="post" onSubmit={accept} className="flex flex-col gap-4">
          {props.asksName ? (
            <TextField
              label="Your name"
              name="name"
              autoComplete="name"
              maxLength={nameCharactersMax}
              value={name}
              onChange={(event) => setName(event.target.value)}
              hint={`${props.organizationName} sees it next to what you do here.`}
            />
          ) : null}
          <Button type="submit" variant="primary" busy={busy} aria-disabled={!hydrated}>
            Accept and sign in
          </Button>
        </form>
      )}
    </SignInFrame>
  );
}
