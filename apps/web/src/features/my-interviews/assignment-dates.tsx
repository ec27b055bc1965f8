import type { AssignmentHistory } from "@mockingbird/api/views";
import { datesText, type Zones } from "./dates-text.ts";

type AssignmentDatesProps = { assignment: AssignmentHistory; zones: Zones };

/** From when and until when it can be taken, on the candidate's own clocks and on the organisation's. */
export function AssignmentDates({ assignment, zones }: AssignmentDatesProps) {
  return datesText(assignment, zones, new Date()).map((sentence) => (
    <span key={sentence} className="block text-pretty">
      {sentence}
    </span>
  ));
}
