"use client";

import { Button, ErrorState, LateSkeleton, Sheet, Skeleton } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { InterviewerFacts } from "../interviewer-facts.tsx";

/** One version whole; closed without one. */
export function VersionSheet({ version, onClose }: { version: number | null; onClose: () => void }) {
  const query = useQuery({
    queryKey: ["interviewer.compare", version, version],
    queryFn: ({ signal }) => trpcClient.interviewer.compare.query({ from: version ?? 1, to: version ?? 1 }, { signal }),
    enabled: version !== null,
  });
  return (
    <Sheet open={version !== null} onOpenChange={(open) => !open && onClose()} title={`Version ${version ?? ""}`}>
      {query.isError ? (
        <ErrorState
          title="We could not load this version"
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : query.data ? (
        <InterviewerFacts content={query.data.after} />
      ) : (
        <LateSkeleton>
          <Skeleton className="h-40 w-full" />
        </LateSkeleton>
      )}
    </Sheet>
  );
}
