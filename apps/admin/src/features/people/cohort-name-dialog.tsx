"use client";

import type { Cohort } from "@mockingbird/api/views";
import { Button, Dialog, TextField, toast } from "@mockingbird/ui";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";

type CohortNameDialogProps = { cohort?: Cohort; onClose: () => void; onSaved: () => void };

/** Names a new cohort, or another name for `cohort`. */
export function CohortNameDialog({ cohort, onClose, onSaved }: CohortNameDialogProps) {
  const [name, setName] = useState(cohort?.name ?? "");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      if (cohort) await trpcClient.cohort.rename.mutate({ cohortId: cohort.cohortId, name });
      else await trpcClient.cohort.create.mutate({ name });
      toast.success(cohort ? `It is called ${name.trim()} now` : `${name.trim()} is there`);
      onSaved();
      onClose();
    } catch (failure) {
      setError(failureOf(failure).sentence);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={cohort ? "Another name" : "New cohort"}
      description="What you call these candidates among yourselves. They do not see it."
    >
      <form onSubmit={save} noValidate className="flex flex-col gap-4">
        <TextField
          label="Name"
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" busy={busy} disabled={name.trim() === ""}>
            {cohort ? "Rename" : "Make the cohort"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
