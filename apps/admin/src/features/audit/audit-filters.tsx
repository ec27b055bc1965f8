"use client";

import { Select, TextField } from "@mockingbird/ui";
import { useEffect, useRef, useState } from "react";
import type { AuditState } from "./audit-state.ts";
import { resourceNames } from "./audit-words.ts";

/** A select's option cannot be the empty string. */
const everything = "everything";
const options = [
  { value: everything, label: "Everything" },
  ...Object.entries(resourceNames).map(([value, label]) => ({ value, label })),
];
/** Long enough that a name is typed before it is looked for. */
const typingMs = 250;

type AuditFiltersProps = { state: AuditState; onChange: (changed: Partial<AuditState>) => void };

export function AuditFilters({ state, onChange }: AuditFiltersProps) {
  const [who, setWho] = useState(state.who);
  const change = useRef(onChange);
  change.current = onChange;
  // Back, and "Show everything", change the address and not the field.
  useEffect(() => setWho(state.who), [state.who]);
  useEffect(() => {
    if (who === state.who) return;
    const timer = setTimeout(() => change.current({ who }), typingMs);
    return () => clearTimeout(timer);
  }, [who, state.who]);

  return (
    <search className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_14rem_10rem_10rem]">
      <TextField
        label="Who"
        type="search"
        placeholder="Part of a name"
        maxLength={200}
        value={who}
        onChange={(event) => setWho(event.target.value)}
        className="col-span-2 lg:col-span-1"
      />
      <Select
        label="About"
        value={state.about || everything}
        options={options}
        onValueChange={(about) => onChange({ about: about === everything ? "" : about })}
        className="col-span-2 lg:col-span-1"
      />
      <TextField
        label="From"
        type="date"
        value={state.from}
        {...(state.until && { max: state.until })}
        onChange={(event) => onChange({ from: event.target.value })}
      />
      <TextField
        label="Until"
        type="date"
        value={state.until}
        {...(state.from && { min: state.from })}
        onChange={(event) => onChange({ until: event.target.value })}
      />
    </search>
  );
}
