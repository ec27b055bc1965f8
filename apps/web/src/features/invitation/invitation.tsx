"use client";

import type { InvitationPreview } from "@mockingbird/api/views";
import { signInErrorSentence } from "@mockingbird/auth/sign-in-error";
import { InvitationOffer, useForgottenQuery } from "@mockingbird/ui";
import { signIn, signOut } from "next-auth/react";
import { useState } from "react";

type InvitationProps = {
  offer: InvitationPreview;
  token: string;
  /** Who is signed in in this browser. */
  viewerEmail: string | null;
};

const unreachableSentence = "We could not reach Mockingbird. Check your connection and try again.";

export function Invitation({ offer, token, viewerEmail }: InvitationProps) {
  const [signedInAs, setSignedInAs] = useState(viewerEmail);
  useForgottenQuery();

  const accept = async (name: string): Promise<string | null> => {
    try {
      const answer = await signIn("invitation", { token, name, redirect: false });
      const problem = signInErrorSentence(answer?.error);
      // A whole new page load, so that nothing of somebody else who was signed in stays in memory.
      if (problem === null) window.location.assign("/");
      return problem;
    } catch {
      return unreachableSentence;
    }
  };
  const leave = async () => {
    await signOut({ redirect: false });
    setSignedInAs(null);
  };

  return (
    <InvitationOffer
      organizationName={offer.organizationName}
      lead="Practise interviews aloud, with an interviewer who listens. Only you and their staff see what you say."
      roleName="Candidate"
      email={offer.email}
      invitedByName={offer.invitedByName}
      asksName={offer.isNewPerson}
      knownName={offer.name}
      signedInAs={signedInAs === offer.email ? null : signedInAs}
      onAccept={accept}
      onSignOut={leave}
    />
  );
}
