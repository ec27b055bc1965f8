import { type Accommodation, accommodationSwitches, accommodationWords } from "@mockingbird/domain";
import { linkClass } from "@mockingbird/ui/server";

type WhatHoldsForMeProps = { settings: Accommodation; mayChange: boolean };

/** What makes this interview fair for the candidate, in one line, and the way to change it. */
export function WhatHoldsForMe({ settings, mayChange }: WhatHoldsForMeProps) {
  const names = accommodationSwitches
    .filter((field) => settings[field])
    .map((field) => accommodationWords[field].name.toLowerCase());
  const { extraTimePercent } = settings;
  const set = extraTimePercent === 0 ? names : [`${extraTimePercent} % more time`, ...names];
  if (set.length === 0 && !mayChange) return null;
  return (
    <p className="text-14 text-ink-soft">
      {set.length === 0 ? "Need longer pauses, slower speech or typed answers?" : `Set for you: ${set.join(", ")}.`}{" "}
      <a href="/account/fairness" className={linkClass}>
        {mayChange ? (set.length === 0 ? "Choose what makes it fair for you" : "Change it") : "What this means"}
      </a>
    </p>
  );
}
