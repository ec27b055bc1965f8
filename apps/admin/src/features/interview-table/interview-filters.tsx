"use client";

import type { InterviewChoices, InterviewPageInput } from "@mockingbird/api/views";
import { Button, Combobox, Popover, SearchField, Select, TextField } from "@mockingbird/ui";
import { CalendarDays } from "lucide-react";
import type { useTableAddress } from "../data-table/index.ts";
import { endCauseNames } from "./end-cause-names.ts";

/** Stands for no choice, which an option's value cannot be. */
const all = "all";

type InterviewFiltersProps = {
  address: ReturnType<typeof useTableAddress>;
  state: InterviewPageInput;
  choices: InterviewChoices;
};

export function InterviewFilters({ address, state, choices }: InterviewFiltersProps) {
  const { params, setFilters } = address;
  const [from, until] = [params.get("from") ?? "", params.get("until") ?? ""];
  const choose = (name: string) => (value: string) => setFilters({ [name]: value === all ? null : value });
  return (
    <>
      <SearchField
        label="Search candidates"
        value={address.search}
        onSearch={address.setSearch}
        className="w-full sm:w-56"
      />
      <Combobox
        label="Template"
        labelHidden
        size="small"
        className="w-full sm:w-48"
        value={state.templateId ?? all}
        options={[
          { value: all, label: "All templates" },
          ...choices.templates.map(({ templateId, title }) => ({ value: templateId, label: title })),
        ]}
        onValueChange={choose("template")}
      />
      {choices.cohorts.length > 0 ? (
        <Combobox
          label="Cohort"
          labelHidden
          size="small"
          className="w-full sm:w-44"
          value={state.cohortId ?? all}
          options={[
            { value: all, label: "All cohorts" },
            ...choices.cohorts.map(({ cohortId, name }) => ({ value: cohortId, label: name })),
          ]}
          onValueChange={choose("cohort")}
        />
      ) : null}
      <Select
        label="How it ended"
        labelHidden
        size="small"
        className="w-full sm:w-48"
        value={state.endCause ?? all}
        options={[
          { value: all, label: "However it ended" },
          ...Object.entries(endCauseNames).map(([value, label]) => ({ value, label })),
        ]}
        onValueChange={choose("end")}
      />
      <Popover
        label="Dates"
        trigger={
          <Button size="small">
            <CalendarDays aria-hidden="true" />
            {datesText(from, until)}
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          <TextField
            label="From"
            type="date"
            value={from}
            onChange={(event) => setFilters({ from: event.target.value || null })}
          />
          <TextField
            label="Until"
            type="date"
            value={until}
            onChange={(event) => setFilters({ until: event.target.value || null })}
          />
        </div>
      </Popover>
    </>
  );
}

function datesText(from: string, until: string): string {
  if (from && until) return `${from} to ${until}`;
  if (from) return `From ${from}`;
  return until ? `Until ${until}` : "Any date";
}
