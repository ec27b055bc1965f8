"use client";

import type { Cohort, Member } from "@mockingbird/api/views";
import { Button, Dialog, toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { CheckList } from "./check-list.tsx";

type CohortLimitDialogProps = { member: Member; cohorts: Cohort[]; onClose: () => void; onSaved: () => void };

/** Which cohorts a reviewer sees, or that there is no limit. */
export function CohortLimitDialog({ member, cohorts, onClose, onSaved }: CohortLimitDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(member.cohorts.map(({ cohortId }) => cohortId)));
  const [busy, setBusy] = useState(false);
  const { membershipId, name } = member;

  const save = async (cohortIds: string[] | null) => {
    setBusy(true);
    try {
      await trpcClient.member.limitToCohorts.mutate({ membershipId, cohortIds });
      toast.success(cohortIds ? `${name} sees the chosen cohorts only` : `${name} sees every candidate`);
      onSaved();
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
      title={`What ${name} may see`}
      description="Interviews of candidates in the chosen cohorts, and nobody else's. It holds from their next click on."
    >
      <CheckList
        legend="Cohorts"
        items={cohorts.map(({ cohortId, name: cohortName, candidates }) => ({
          id: cohortId,
          name: cohortName,
          note: candidates.length === 1 ? "1 candidate" : `${candidates.length} candidates`,
        }))}
        chosen={chosen}
        onChange={setChosen}
        emptySentence="There are no cohorts yet. Make one under Cohorts first."
      />
      <div className="flex flex-wrap justify-end gap-2">
        {member.isLimitedToCohorts ? (
          <Button busy={busy} onClick={() => void save(null)}>
            Lift the limit
          </Button>
        ) : null}
        <Button variant="primary" busy={busy} disabled={chosen.size === 0} onClick={() => void save([...chosen])}>
          Limit to these
        </Button>
      </div>
    </Dialog>
  );
}
