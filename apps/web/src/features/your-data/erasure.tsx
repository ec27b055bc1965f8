"use client";

import type { OwnErasureRequest } from "@mockingbird/api/views";
import { Button, Callout, ConfirmDialog, RelativeTime, toast, useHydrated } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { apiClient, sentenceOf } from "../../api-client.ts";

type ErasureProps = { organizationName: string; timeZone: string; erasure: OwnErasureRequest };

/** To ask for erasure, or, while that is open, to see that one did and take it back. */
export function Erasure({ organizationName, timeZone, erasure }: ErasureProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [asking, setAsking] = useState(false);
  const [busy, start] = useTransition();

  const send = (work: () => Promise<unknown>, failure: string) =>
    start(async () => {
      try {
        await work();
      } catch (error) {
        toast.error(failure, { description: sentenceOf(error) });
      }
      setAsking(false);
      router.refresh();
    });
  const request = () => send(() => apiClient.erasure.request.mutate(), "Your request was not sent");
  const withdraw = () => send(() => apiClient.erasure.withdraw.mutate(), "Your request was not taken back");

  if (erasure) {
    return (
      <Callout
        title={`${organizationName} has your request`}
        action={
          <Button size="small" busy={busy} aria-disabled={!hydrated} onClick={withdraw}>
            Take it back
          </Button>
        }
      >
        You asked <RelativeTime at={erasure.requestedAt} timeZone={timeZone} />. Until it is done nothing changes; then
        you are signed out of {organizationName}.
      </Callout>
    );
  }
  return (
    <>
      <Button className="self-start" aria-disabled={!hydrated} onClick={() => setAsking(true)}>
        Ask for erasure
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Ask ${organizationName} to erase you?`}
        confirmLabel="Ask for erasure"
        cancelLabel="Keep everything"
        destructive
        busy={busy}
        onConfirm={request}
      >
        Once they have, it cannot be undone: what you said is deleted, and you can take no more interviews there unless
        you are invited again. Download your data first if you want to keep it. Until then you can take this back.
      </ConfirmDialog>
    </>
  );
}
