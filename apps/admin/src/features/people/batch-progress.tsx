"use client";

import { Callout, ProgressBar } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { trpcClient } from "../../client/trpc-client.ts";

const askEveryMs = 2_000;

/** How far the mails of one import have come; it asks until all have left or were given up. */
export function BatchProgress({ batchId }: { batchId: string }) {
  const { data } = useQuery({
    queryKey: ["mail.getProgress", batchId],
    queryFn: ({ signal }) => trpcClient.mail.getProgress.query({ batchId }, { signal }),
    refetchInterval: (query) => (query.state.data?.queued === 0 || query.state.error ? false : askEveryMs),
    retry: false,
  });
  if (!data) return null;
  const { queued, sent, failed } = data;
  const total = queued + sent + failed;
  const isDone = queued === 0;
  return (
    <Callout
      tone={failed > 0 ? "warning" : isDone ? "success" : "info"}
      title={`${sent} of ${total} ${total === 1 ? "invitation" : "invitations"} sent`}
    >
      {isDone ? null : <ProgressBar label="Invitations sent" share={(sent + failed) / total} className="my-1.5" />}
      {failed > 0
        ? `${failed} could not be delivered; the list says why. `
        : isDone
          ? "Whoever accepts stands among the candidates."
          : "You can leave this page; they leave on their own."}
    </Callout>
  );
}
