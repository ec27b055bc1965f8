"use client";

import type { DeliveryAnswer } from "@mockingbird/domain";
import { Button, Callout } from "@mockingbird/ui";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { deliveryWords } from "./delivery-words.ts";

/** Asks the Worker for a transcript that has not come, and tells the answer in words. */
export function AskAgain({ interviewId }: { interviewId: string }) {
  const router = useRouter();
  const ask = useMutation({
    mutationFn: (): Promise<DeliveryAnswer> => trpcClient.interview.retryDelivery.mutate({ interviewId }),
    // It is there: show it in place of the question.
    onSuccess: ({ state }) => (state === "accepted" ? router.refresh() : undefined),
  });
  const words = ask.data && deliveryWords(ask.data);
  return (
    <div className="flex w-full max-w-prose flex-col items-center gap-4">
      <Button variant="primary" busy={ask.isPending} onClick={() => ask.mutate()}>
        Ask for the transcript again
      </Button>
      {words ? (
        <Callout tone={words.tone} title={words.title} className="w-full text-left">
          {words.sentence}
        </Callout>
      ) : null}
      {ask.isError ? (
        <Callout tone="danger" title="We could not ask for it" className="w-full text-left">
          {failureOf(ask.error).sentence}
        </Callout>
      ) : null}
    </div>
  );
}
