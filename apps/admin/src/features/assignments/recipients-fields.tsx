"use client";

import type { AssignmentOptions } from "@mockingbird/api/views";
import { assignmentCohortsMax } from "@mockingbird/domain";
import { type ComboboxOption, MultiCombobox } from "@mockingbird/ui";
import { candidatesText } from "./assignment-words.ts";
import { useCandidateSearch } from "./use-candidate-search.ts";

type RecipientsFieldsProps = {
  kind: "cohorts" | "people";
  cohorts: AssignmentOptions["cohorts"];
  chosen: readonly ComboboxOption<string>[];
  onChosen: (chosen: ComboboxOption<string>[]) => void;
  error: string | undefined;
};

export function RecipientsFields({ kind, cohorts, chosen, onChosen, error }: RecipientsFieldsProps) {
  if (kind === "people") return <PeopleField chosen={chosen} onChosen={onChosen} error={error} />;
  const isFull = chosen.length >= assignmentCohortsMax;
  return (
    <MultiCombobox
      label="Cohorts"
      placeholder="Choose cohorts"
      emptyText={cohorts.length === 0 ? "There are no cohorts yet. Make one under People." : "No cohort has this name"}
      values={chosen}
      error={error}
      hint={isFull ? `At most ${assignmentCohortsMax} at once.` : undefined}
      options={cohorts.map(({ cohortId, name, candidates }) => ({
        value: cohortId,
        label: name,
        note: candidatesText(candidates),
        disabled: isFull && !chosen.some(({ value }) => value === cohortId),
      }))}
      onValuesChange={onChosen}
    />
  );
}

type PeopleFieldProps = Pick<RecipientsFieldsProps, "chosen" | "onChosen" | "error">;

/** Candidates, found by typing. */
export function PeopleField({ chosen, onChosen, error }: PeopleFieldProps) {
  const { options, search } = useCandidateSearch();
  return (
    <MultiCombobox
      label="People"
      placeholder="Choose candidates"
      searchPlaceholder="A name or an address"
      emptyText="No candidate has this name or address"
      values={chosen}
      error={error}
      options={options}
      search={search}
      onValuesChange={onChosen}
    />
  );
}
