import { type Accommodation, accommodationSwitches, accommodationWords } from "@mockingbird/domain";

/** What was set for somebody who does not choose it. */
export function WhatHolds({ settings }: { settings: Accommodation }) {
  const set = accommodationSwitches.filter((field) => settings[field]);
  if (set.length === 0) return <p className="text-14 text-ink-soft">Nothing is set for you.</p>;
  return (
    <dl className="flex flex-col gap-4">
      {set.map((field) => (
        <div key={field} className="flex flex-col gap-0.5">
          <dt className="font-medium text-14 text-ink">{accommodationWords[field].name}</dt>
          <dd className="max-w-prose text-14 text-ink-soft">{accommodationWords[field].effect}</dd>
        </div>
      ))}
    </dl>
  );
}
