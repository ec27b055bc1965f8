"use client";

import type { Cohort } from "@mockingbird/api/views";
import { ConfirmDialog, DropdownMenu, DropdownMenuItem, IconButton, toast } from "@mockingbird/ui";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { CohortNameDialog } from "./cohort-name-dialog.tsx";

type CohortActionsProps = { cohort: Cohort; onChanged: () => void; onRemoved: () => void };

export function CohortActions({ cohort, onChanged, onRemoved }: CohortActionsProps) {
  const [open, setOpen] = useState<"name" | "removal">();
  const [busy, setBusy] = useState(false);
  const close = () => setOpen(undefined);

  const remove = async () => {
    setBusy(true);
    try {
      await trpcClient.cohort.remove.mutate({ cohortId: cohort.cohortId });
      toast.success(`${cohort.name} is removed`);
      close();
      onRemoved();
    } catch (failure) {
      toast.error("The cohort is still there", { description: failureOf(failure).sentence });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Change ${cohort.name}`} size="icon-small">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <DropdownMenuItem onSelect={() => setOpen("name")}>
          <Pencil aria-hidden="true" />
          Rename
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => setOpen("removal")}>
          <Trash2 aria-hidden="true" />
          Remove
        </DropdownMenuItem>
      </DropdownMenu>
      {open === "name" ? <CohortNameDialog cohort={cohort} onClose={close} onSaved={onChanged} /> : null}
      <ConfirmDialog
        open={open === "removal"}
        onOpenChange={close}
        title={`Remove the cohort ${cohort.name}?`}
        confirmLabel="Remove the cohort"
        cancelLabel="Keep it"
        destructive
        busy={busy}
        onConfirm={() => void remove()}
      >
        Its candidates, their assignments and their interviews stay.
        {cohort.reviewerCount > 0
          ? ` ${cohort.reviewerCount === 1 ? "A reviewer is" : `${cohort.reviewerCount} reviewers are`} limited to it and will no longer see these candidates.`
          : null}
      </ConfirmDialog>
    </>
  );
}
