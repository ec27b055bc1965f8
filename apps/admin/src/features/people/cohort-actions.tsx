"use client";

import type { Cohort } from "@mockingbird/api/views";
import { ConfirmDialog, DropdownMenu, DropdownMenuItem, IconButton, toast } from "@mockingbird/ui";
import { Ellipsis, Pencil, Trash2, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { CohortMembersDialog } from "./cohort-members-dialog.tsx";
import { CohortNameDialog } from "./cohort-name-dialog.tsx";

export function CohortActions({ cohort }: { cohort: Cohort }) {
  const router = useRouter();
  const [open, setOpen] = useState<"members" | "name" | "removal">();
  const [busy, setBusy] = useState(false);
  const close = () => setOpen(undefined);

  const remove = async () => {
    setBusy(true);
    try {
      await trpcClient.cohort.remove.mutate({ cohortId: cohort.cohortId });
      toast.success(`${cohort.name} is removed`);
      close();
      router.refresh();
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
        <DropdownMenuItem onSelect={() => setOpen("members")}>
          <Users aria-hidden="true" />
          Who is in it
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => setOpen("name")}>
          <Pencil aria-hidden="true" />
          Rename
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => setOpen("removal")}>
          <Trash2 aria-hidden="true" />
          Remove
        </DropdownMenuItem>
      </DropdownMenu>
      {open === "members" ? <CohortMembersDialog cohort={cohort} onClose={close} /> : null}
      {open === "name" ? <CohortNameDialog cohort={cohort} onClose={close} /> : null}
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
        Its candidates and their interviews stay.
        {cohort.reviewerCount > 0
          ? ` ${cohort.reviewerCount === 1 ? "A reviewer is" : `${cohort.reviewerCount} reviewers are`} limited to it and will no longer see these candidates.`
          : null}
      </ConfirmDialog>
    </>
  );
}
