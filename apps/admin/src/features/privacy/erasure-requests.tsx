"use client";

import type { ErasureRequest } from "@mockingbird/api/views";
import { Badge, Button, ConfirmDialog, RelativeTime, toast, useHydrated } from "@mockingbird/ui";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

type ErasureRequestsProps = { requests: ErasureRequest[]; timeZone: string };

export function ErasureRequests({ requests, timeZone }: ErasureRequestsProps) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<ErasureRequest | null>(null);
  const [busy, start] = useTransition();
  const erase = (request: ErasureRequest) =>
    start(async () => {
      try {
        await trpcClient.erasure.complete.mutate({ requestId: request.requestId });
        toast.success("Erased, with a receipt");
      } catch (error) {
        toast.error("Nothing was erased", { description: failureOf(error).sentence });
      }
      setChosen(null);
      router.refresh();
    });
  if (requests.length === 0) return <p className="text-14 text-ink-muted">Nobody has asked to be erased.</p>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {requests.map((request) => (
          <li key={request.requestId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5">
              <p className="font-medium text-14 text-ink">{request.name}</p>
              <p className="wrap-anywhere text-13 text-ink-muted">
                {request.completedAt ? null : `${request.email}, `}asked{" "}
                <RelativeTime at={request.requestedAt} timeZone={timeZone} />
                {request.completedAt ? (
                  <>
                    , erased <RelativeTime at={request.completedAt} timeZone={timeZone} />
                  </>
                ) : null}
              </p>
            </div>
            {request.completedAt ? (
              <Badge tone="success">Erased</Badge>
            ) : (
              <Button
                size="small"
                aria-disabled={!hydrated}
                aria-label={`Erase ${request.name}`}
                onClick={() => setChosen(request)}
              >
                Erase
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={chosen !== null}
        onOpenChange={(open) => {
          if (!open) setChosen(null);
        }}
        title={`Erase ${chosen?.name ?? ""}?`}
        confirmLabel="Erase for good"
        cancelLabel="Not now"
        destructive
        busy={busy}
        onConfirm={() => {
          if (chosen) erase(chosen);
        }}
      >
        This cannot be undone. Everything they said is deleted, they are signed out, and an interview of theirs that is
        running ends within half a minute. Minutes and cost stay, without a name.
      </ConfirmDialog>
    </>
  );
}
