import type { AssignmentHistory } from "@mockingbird/api/views";
import { formatExactMoment } from "@mockingbird/ui/server";
import { datesText, type Zones } from "./dates-text.ts";

type AssignmentDatesProps = { assignment: AssignmentHistory; zones: Zones };

/** From when and until when it can be taken, on the candidate's own clocks and on the organisation's; to the minute, with the offset, on hover. */
export function AssignmentDates({ assignment, zones }: AssignmentDatesProps) {
  const { opensAt, dueAt } = assignment;
  const exact = [opensAt, dueAt].flatMap((at) => (at ? [formatExactMoment(new Date(at), zones.own)] : []));
  return datesText(assignment, zones, new Date()).map((sentence) => (
    <span key={sentence} title={exact.join(" to ")} className="block text-pretty">
      {sentence}
    </span>
  ));
}
