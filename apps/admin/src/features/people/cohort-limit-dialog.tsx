"use client";

import type { Member } from "@mockingbird/api/views";
import { Button, Dialog, MultiCombobox, toast } from "@mockingbird/ui";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { useCohortSearch } from "./use-cohort-search.ts";

type CohortLimitDialogProps = { member: Member; onClose: () => void; onSaved: () => void };

/** Which cohorts a reviewer sees, or that there is no limit. */
export function CohortLimitDialog({ member, onClose, onSaved }: CohortLimitDialogProps) {
  const { membershipId, name } = member;
  const cohorts = useCohortSearch();
  const [chosen, setChosen] = useState(
    member.cohorts.map((cohort) => ({ value: cohort.cohortId, label: cohort.name })),
  );
  const [busy, setBusy] = useState(false);

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
      <MultiCombobox
        label="Cohorts"
        values={chosen}
        onValuesChange={(values) => setChosen(values.map(({ value, label }) => ({ value, label })))}
        emptyText="No cohort has this name"
        {...cohorts}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {member.isLimitedToCohorts ? (
          <Button busy={busy} onClick={() => void save(null)}>
            Lift the limit
          </Button>
        ) : null}
        <Button
          variant="primary"
          busy={busy}
          disabled={chosen.length === 0}
          onClick={() => void save(chosen.map(({ value }) => value))}
        >
          Limit to these
        </Button>
      </div>
    </Dialog>
  );
}
