"use client";

import { signInErrorSentence } from "@mockingbird/auth/sign-in-error";
import { Button, Callout, SignInFrame, useForgottenQuery, useHydrated } from "@mockingbird/ui";
import { signIn } from "next-auth/react";
import { useState } from "react";

type TrialOfferProps = { token: string; interviewId: string };

/** Says what the minute is before it begins: the button signs in here, whoever was signed in before. */
export function TrialOffer({ token, interviewId }: TrialOfferProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hydrated = useHydrated();
  useForgottenQuery();

  const enter = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await signIn("trial", { token, redirect: false });
      const sentence = signInErrorSentence(answer?.error);
      if (sentence === null) return window.location.assign(`/interviews/${encodeURIComponent(interviewId)}`);
      setProblem(sentence);
    } catch {
      setProblem("We could not reach Mockingbird. Check your connection and try again.");
    }
    setBusy(false);
  };

  return (
    <SignInFrame
      title="Try your interviewer"
      lead="One minute with the draft as it is now and the first two questions, in the room that candidates see. Nobody reviews it and it stands in no list; its minute counts."
    >
      {problem ? (
        <Callout tone="danger" title="The trial did not begin">
          {problem}
        </Callout>
      ) : null}
      <Button
        variant="primary"
        className="w-full"
        busy={busy}
        aria-disabled={!hydrated}
        onClick={() => void (hydrated && enter())}
      >
        Go to the room
      </Button>
      <p className="text-13 text-ink-muted">
        Whoever is signed in to the candidates’ side in this browser is signed out there. The console stays as it is.
      </p>
    </SignInFrame>
  );
}
