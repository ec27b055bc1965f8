"use client";

import { useIsSlow } from "./use-is-slow.ts";

type StripeNoteProps = { isAsking: boolean; failure: string | undefined };

/** Under a button that asks the payment service: that it takes long, or why it did not work. */
export function StripeNote({ isAsking, failure }: StripeNoteProps) {
  const isSlow = useIsSlow(isAsking);
  if (failure) {
    return (
      <p role="alert" className="text-14 text-danger-ink">
        {failure}
      </p>
    );
  }
  // There before it says anything, so that it is read out.
  return (
    <p aria-live="polite" className="text-14 text-ink-muted empty:hidden">
      {isSlow ? "Stripe takes longer than usual. You can wait or come back later; nothing is charged twice." : null}
    </p>
  );
}
