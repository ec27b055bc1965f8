"use client";

import type { Cohort, Member } from "@mockingbird/api/views";
import { Button, Dialog, Spinner, toast } from "@mockingbird/ui";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { CheckList } from "./check-list.tsx";

/** Every candidate of the organisation, page behind page. */
async function listCandidates(signal: AbortSignal): Promise<Member[]> {
  const candidates: Member[] = [];
  for (let after: { name: string; membershipId: string } | null = null; ; ) {
    const page: Awaited<ReturnType<typeof trpcClient.member.list.query>> = await trpcClient.member.list.query(
      { after, pageSize: 200 },
      { signal },
    );
    candidates.push(...page.members.filter(({ role }) => role === "candidate"));
    if (!page.nextAfter) return candidates;
    after = page.nextAfter;
  }
}

export function CohortMembersDialog({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const router = useRouter();
  const candidates = useQuery({ queryKey: ["candidates"], queryFn: ({ signal }) => listCandidates(signal) });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(cohort.candidates.map(({ membershipId }) => membershipId)),
  );
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const input = { cohortId: cohort.cohortId, membershipIds: [...chosen] };
      const { candidateCount } = await trpcClient.cohort.setMembers.mutate(input);
      toast.success(`${cohort.name} has ${candidateCount} ${candidateCount === 1 ? "candidate" : "candidates"}`);
      router.refresh();
      onClose();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Who is in ${cohort.name}`}
      description="A candidate can be in several cohorts."
    >
      {candidates.isError ? (
        <p role="alert" className="text-14 text-danger-ink">
          {failureOf(candidates.error).sentence}
        </p>
      ) : candidates.data ? (
        <CheckList
          legend="Candidates"
          items={candidates.data.map(({ membershipId, name, email }) => ({ id: membershipId, name, note: email }))}
          chosen={chosen}
          onChange={setChosen}
          emptySentence="There are no candidates yet. Invite some first."
        />
      ) : (
        <Spinner />
      )}
      <div className="flex justify-end">
        <Button variant="primary" busy={busy} disabled={!candidates.data} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </Dialog>
  );
}
