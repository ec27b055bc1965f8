"use client";

import { TextField } from "@mockingbird/ui";
import { useState } from "react";

type CheckListProps = {
  /** What the whole is a choice of. */
  legend: string;
  items: readonly { id: string; name: string; note?: string }[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Shown instead of a list without items. */
  emptySentence: string;
};

/** More of them than are seen at a glance can be looked for. */
const searchFrom = 8;

/** Any number of a list. */
export function CheckList({ legend, items, chosen, onChange, emptySentence }: CheckListProps) {
  const [search, setSearch] = useState("");
  if (items.length === 0) return <p className="text-14 text-ink-muted">{emptySentence}</p>;
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(({ name, note = "" }) => `${name} ${note}`.toLowerCase().includes(wanted));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 font-medium text-13 text-ink">
        {legend} <span className="font-normal text-ink-muted tabular-nums">({chosen.size} chosen)</span>
      </legend>
      {items.length >= searchFrom ? (
        <TextField
          label="Look for"
          labelHidden
          placeholder="Look for a name"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      ) : null}
      <ul className="max-h-64 divide-y divide-line overflow-y-auto border-line border-y">
        {shown.map(({ id, name, note }) => (
          <li key={id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 px-1 py-1.5 hover:bg-hover">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={() => toggle(id)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className="wrap-anywhere flex min-w-0 flex-col text-14 text-ink">
                {name}
                {note ? <span className="text-12 text-ink-muted">{note}</span> : null}
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 ? <li className="px-1 py-3 text-14 text-ink-muted">Nothing matches.</li> : null}
      </ul>
    </fieldset>
  );
}
