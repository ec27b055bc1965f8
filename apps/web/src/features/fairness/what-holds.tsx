import { accommodationWords, type OwnAccommodation, ownAccommodationSchema } from "@mockingbird/domain";

/** What was set for somebody who does not choose it. */
export function WhatHolds({ own }: { own: OwnAccommodation }) {
  const set = ownAccommodationSchema.keyof().options.filter((field) => own[field]);
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
