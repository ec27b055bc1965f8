"use client";

import { Button, ErrorState, LateSkeleton, Sheet, Skeleton, TextField, toast } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../../client/failure-of.ts";
import { trpcClient } from "../../../client/trpc-client.ts";
import { ComparisonList } from "../comparison/comparison-list.tsx";

type RollBackDialogProps = {
  version: number;
  latestVersion: number;
  onClose: () => void;
  onRolledBack: () => void;
};

/** What would be as it was, before it is. */
export function RollBackDialog({ version, latestVersion, onClose, onRolledBack }: RollBackDialogProps) {
  const [note, setNote] = useState(`Back to version ${version}`);
  const [busy, setBusy] = useState(false);
  const query = useQuery({
    queryKey: ["interviewer.compare", latestVersion, version],
    queryFn: ({ signal }) => trpcClient.interviewer.compare.query({ from: latestVersion, to: version }, { signal }),
  });
  const next = latestVersion + 1;
  const rollBack = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await trpcClient.interviewer.rollBack.mutate({ version, latestVersion, note });
      toast.success(`Version ${next} says what version ${version} said`);
      onRolledBack();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Bring version ${version} back?`}
      description={`It becomes version ${next}, and new interviews run with it. Version ${latestVersion} stays in the list, and a draft stays as it is.`}
      footer={
        <form onSubmit={rollBack} className="flex w-full flex-col gap-3">
          <TextField label="Note" value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>Leave it as it is</Button>
            <Button type="submit" variant="primary" busy={busy} disabled={query.data?.fields.length === 0}>
              Publish it as version {next}
            </Button>
          </div>
        </form>
      }
    >
      <h3 className="font-medium text-14 text-ink">What changes</h3>
      {query.isError ? (
        <ErrorState
          title="We could not compare them"
          action={<Button onClick={() => void query.refetch()}>Try again</Button>}
        >
          {failureOf(query.error).sentence}
        </ErrorState>
      ) : query.data ? (
        <ComparisonList {...query.data} />
      ) : (
        <LateSkeleton>
          <Skeleton className="h-24 w-full" />
        </LateSkeleton>
      )}
    </Sheet>
  );
}
