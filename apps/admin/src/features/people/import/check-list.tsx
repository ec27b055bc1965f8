"use client";

import type { ImportOutcome, ImportRow } from "@mockingbird/api/views";
import { Button, Callout, ProgressBar, Select } from "@mockingbird/ui";
import { useMemo, useState } from "react";
import { type ExpiryDays, ExpirySelect } from "../expiry-select.tsx";
import { peopleCount } from "../people-count.ts";
import { MappingFields } from "./mapping-fields.tsx";
import { PreviewTable } from "./preview-table.tsx";
import type { PeopleList } from "./read-people-list.ts";
import { toImportRows } from "./to-import-rows.ts";
import { useImportPreview } from "./use-import-preview.ts";

type Shown = "all" | "refuse" | "invite" | "change" | "same";
const shownNames: Record<Shown, string> = {
  all: "All rows",
  refuse: "Left out",
  invite: "To invite",
  change: "To change",
  same: "Nothing to do",
};
const shownOrder = ["all", "refuse", "invite", "change", "same"] as const;

type CheckListProps = {
  list: PeopleList;
  onStart: (rows: ImportRow[], expiresInDays: number) => void;
  onBack: () => void;
};

/** What bringing a list in would do, before anything is done. */
export function CheckList({ list, onStart, onBack }: CheckListProps) {
  const [mapping, setMapping] = useState(list.mapping);
  const [days, setDays] = useState<ExpiryDays>("14");
  const [shown, setShown] = useState<Shown>("all");
  const rows = useMemo(() => toImportRows(list, mapping), [list, mapping]);
  const { results, newCohorts, checked, failure, retry } = useImportPreview(rows);
  const outcomeOf = ({ row }: ImportRow) => results.get(row)?.outcome;
  const matching = (wanted: Shown) => rows.filter((row) => groupOf(outcomeOf(row)) === wanted);
  // What needs somebody's eye stands first.
  const inOrder = [...matching("refuse"), ...rows.filter((row) => outcomeOf(row) !== "refuse")];
  const counts = { invite: matching("invite").length, change: matching("change").length };
  const refused = matching("refuse").length;
  const isChecked = checked >= rows.length;
  const toDo = counts.invite + counts.change;

  return (
    <div className="flex min-w-0 flex-col gap-5">
      <MappingFields headings={list.headings} mapping={mapping} onChange={setMapping} />
      {failure ? (
        <Callout
          tone="danger"
          title="We could not check the whole list"
          action={<Button onClick={retry}>Check it again</Button>}
        >
          {failure} Nothing was changed.
        </Callout>
      ) : isChecked ? (
        <Callout
          tone={refused > 0 ? "warning" : "success"}
          title={`${peopleCount(counts.invite)} to invite, ${counts.change} to change, ${rows.length - toDo - refused} already as in the list${refused > 0 ? `, ${refused} left out` : ""}`}
        >
          {newCohorts.length > 0
            ? `${newCohorts.length === 1 ? "A new cohort" : `${newCohorts.length} new cohorts`} will be made: ${newCohorts.slice(0, 8).join(", ")}${newCohorts.length > 8 ? " and more" : ""}. `
            : null}
          {refused > 0
            ? "Rows that are left out do not hold the others up; mend them and bring the list in again. "
            : null}
          Nothing has been sent yet.
        </Callout>
      ) : (
        <Callout title={`Checking: ${checked} of ${rows.length} rows`}>
          <ProgressBar label="Rows checked" share={checked / rows.length} className="my-1.5" />
        </Callout>
      )}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Select
          label="Show"
          size="small"
          className="w-44"
          value={shown}
          options={shownOrder.map((value) => ({
            value,
            label: `${shownNames[value]} (${value === "all" ? rows.length : matching(value).length})`,
          }))}
          onValueChange={setShown}
        />
        <div className="flex flex-wrap items-end gap-2">
          {counts.invite > 0 ? <ExpirySelect value={days} onChange={setDays} /> : null}
          <Button onClick={onBack}>Choose another list</Button>
          <Button
            variant="primary"
            disabled={!isChecked || toDo === 0 || failure !== null}
            onClick={() =>
              onStart(
                rows.filter((row) => ["invite", "change"].includes(outcomeOf(row) ?? "")),
                Number(days),
              )
            }
          >
            {toDo === 0 && isChecked ? "Nothing to do" : sayAction(counts)}
          </Button>
        </div>
      </div>
      <PreviewTable key={shown} rows={shown === "all" ? inOrder : matching(shown)} results={results} />
    </div>
  );
}

function groupOf(outcome: ImportOutcome | undefined): Shown | null {
  if (outcome === undefined) return null;
  return outcome === "unchanged" || outcome === "waiting" ? "same" : outcome;
}

function sayAction({ invite, change }: { invite: number; change: number }): string {
  if (change === 0) return `Invite ${peopleCount(invite)}`;
  return invite === 0 ? `Change ${peopleCount(change)}` : `Invite ${invite} and change ${change}`;
}
