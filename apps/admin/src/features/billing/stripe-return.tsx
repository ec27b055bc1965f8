"use client";

import { Button, Callout, toast } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { planChoiceOf } from "./plan-choice.ts";

/** Asks the payment service what was done on its pages, rather than waiting until it tells us, and shows it at once. */
export function StripeReturn({ from }: { from: "checkout" | "portal" }) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<"asking" | "not-yet" | { failure: string }>("asking");
  const hasAsked = useRef(false);
  const ask = useCallback(async () => {
    setOutcome("asking");
    try {
      const { state } = await trpcClient.billing.refresh.mutate();
      if (from === "portal" || planChoiceOf(state) === "change") {
        if (from === "checkout") toast.success("Your subscription has begun");
        // Without the query, a reload or a way back asks nothing again.
        router.replace("/billing", { scroll: false });
      } else {
        setOutcome("not-yet");
      }
      router.refresh();
    } catch (error) {
      setOutcome({ failure: failureOf(error).sentence });
    }
  }, [from, router]);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    void ask();
  }, [ask]);

  if (outcome === "asking") return <Callout title="One moment. We are asking Stripe what was done there." />;
  const isUnconfirmed = outcome === "not-yet";
  return (
    <Callout
      tone="warning"
      title={
        isUnconfirmed ? "Stripe has not confirmed a subscription yet." : "We could not ask Stripe what was done there."
      }
      action={
        <Button size="small" onClick={ask}>
          Ask again
        </Button>
      }
    >
      {isUnconfirmed
        ? "If you have just paid, this takes a moment. It appears here by itself, too."
        : `${outcome.failure} What you did at Stripe is kept there, and appears here by itself, too.`}
    </Callout>
  );
}
