"use client";

import type { Member } from "@mockingbird/api/views";
import { Button, Combobox, ConfirmDialog, Dialog, toast } from "@mockingbird/ui";
import { Download, UserMinus, UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { failureOf } from "../../client/failure-of.ts";
import { trpcClient } from "../../client/trpc-client.ts";
import { downloadCsv } from "./download-csv.ts";
import { peopleCount } from "./people-count.ts";
import { useCohortSearch } from "./use-cohort-search.ts";

type PeopleBulkProps = {
  members: readonly Member[];
  /** The cohort that the list is narrowed to. */
  cohortId: string | undefined;
  isRemoved: boolean;
  onDone: () => void;
  onChanged: () => void;
};

/** What can be done with several candidates at once. */
export function PeopleBulk({ members, cohortId, isRemoved, onDone, onChanged }: PeopleBulkProps) {
  const [open, setOpen] = useState<"cohort" | "removal">();
  const [busy, setBusy] = useState(false);
  const membershipIds = members.map(({ membershipId }) => membershipId);
  const count = peopleCount(members.length);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setOpen(undefined);
      onDone();
    } catch (failure) {
      toast.error("Nothing was changed", { description: failureOf(failure).sentence });
    }
    setBusy(false);
    onChanged();
  };
  const restore = () =>
    attempt(async () => {
      await trpcClient.member.restoreMany.mutate({ membershipIds });
      toast.success(`${count} let back in`);
    });
  const remove = () =>
    attempt(async () => {
      await trpcClient.member.removeMany.mutate({ membershipIds });
      toast.success(`${count} removed`, { action: { label: "Undo", onClick: () => void restore() } });
    });
  const addTo = (chosen: { cohortId: string; name: string }) =>
    attempt(async () => {
      const { added } = await trpcClient.cohort.addMembers.mutate({ cohortId: chosen.cohortId, membershipIds });
      toast.success(
        added === 0 ? `All were in ${chosen.name} already` : `${peopleCount(added)} put into ${chosen.name}`,
      );
    });
  const takeOut = (from: string) =>
    attempt(async () => {
      const { removed } = await trpcClient.cohort.removeMembers.mutate({ cohortId: from, membershipIds });
      const undo = () =>
        void attempt(async () => {
          await trpcClient.cohort.addMembers.mutate({ cohortId: from, membershipIds });
        });
      toast.success(`${peopleCount(removed)} taken out of the cohort`, { action: { label: "Undo", onClick: undo } });
    });

  return (
    <>
      {isRemoved ? (
        <Button size="small" busy={busy} onClick={() => void restore()}>
          <UserPlus aria-hidden="true" />
          Let back in
        </Button>
      ) : (
        <>
          <Button size="small" onClick={() => setOpen("cohort")}>
            <Users aria-hidden="true" />
            Add to a cohort
          </Button>
          {cohortId ? (
            <Button size="small" busy={busy && !open} onClick={() => void takeOut(cohortId)}>
              Take out of this cohort
            </Button>
          ) : null}
          <Button size="small" onClick={() => setOpen("removal")}>
            <UserMinus aria-hidden="true" />
            Remove
          </Button>
        </>
      )}
      <Button size="small" variant="quiet" onClick={() => downloadCsv("people.csv", csvRows(members))}>
        <Download aria-hidden="true" />
        Export
      </Button>
      {open === "cohort" ? (
        <CohortChoice
          title={`Add ${count} to a cohort`}
          busy={busy}
          onClose={() => setOpen(undefined)}
          onChoose={(chosen) => void addTo(chosen)}
        />
      ) : null}
      <ConfirmDialog
        open={open === "removal"}
        onOpenChange={() => setOpen(undefined)}
        title={`Remove ${count}?`}
        confirmLabel="Remove"
        cancelLabel="Keep"
        destructive
        busy={busy}
        onConfirm={() => void remove()}
      >
        They are signed out at once, and an interview that one of them is in ends within half a minute. Their
        transcripts stay, and you can let them back in.
      </ConfirmDialog>
    </>
  );
}

function csvRows(members: readonly Member[]): string[][] {
  return [
    ["Name", "E-mail", "External id", "Cohorts", "Joined", "Interviews"],
    ...members.map(({ name, email, externalId, cohorts, since, interviewCount }) => [
      name,
      email,
      externalId ?? "",
      cohorts.map((cohort) => cohort.name).join("; "),
      since,
      String(interviewCount),
    ]),
  ];
}

type CohortChoiceProps = {
  title: string;
  busy: boolean;
  onClose: () => void;
  onChoose: (cohort: { cohortId: string; name: string }) => void;
};

function CohortChoice({ title, busy, onClose, onChoose }: CohortChoiceProps) {
  const [chosen, setChosen] = useState<{ cohortId: string; name: string }>();
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      description="They also get what the cohort was given and can still be taken, and a mail about it."
    >
      <Combobox
        label="Cohort"
        value={chosen?.cohortId ?? null}
        {...(chosen ? { valueLabel: chosen.name } : {})}
        emptyText="No cohort has this name"
        {...useCohortSearch()}
        onValueChange={(cohortId, { label }) => setChosen({ cohortId, name: label })}
      />
      <div className="flex justify-end">
        <Button variant="primary" busy={busy} disabled={!chosen} onClick={() => chosen && onChoose(chosen)}>
          Add
        </Button>
      </div>
    </Dialog>
  );
}
