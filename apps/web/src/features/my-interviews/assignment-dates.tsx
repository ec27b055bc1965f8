"use client";

import type { AssignmentHistory } from "@mockingbird/api/views";
import { useHydrated } from "@mockingbird/ui";
import { datesText } from "./dates-text.ts";

type AssignmentDatesProps = { assignment: AssignmentHistory; timeZone: string };

/** From when and until when it can be taken, on the clocks of the candidate's own browser, which the server does not know. */
export function AssignmentDates({ assignment, timeZone }: AssignmentDatesProps) {
  const hydrated = useHydrated();
  const own = hydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
  return datesText(assignment, { own, organization: timeZone }, new Date()).map((sentence) => (
    <span key={sentence} suppressHydrationWarning className="block text-pretty">
      {sentence}
    </span>
  ));
}
