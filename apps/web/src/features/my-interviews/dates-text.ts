import type { AssignmentHistory } from "@mockingbird/api/views";
import { formatWallMoment, instantToWallTime } from "@mockingbird/ui/server";

type Dates = Pick<AssignmentHistory, "opensAt" | "dueAt" | "isExtended" | "blocked">;
/** On whose clocks dates are said: of whoever reads, and of the organisation. */
export type Zones = { own: string; organization: string };

/** From when and until when it can be taken, in sentences, on the clocks of whoever reads, and on the organisation's where those differ. */
export function datesText({ opensAt, dueAt, isExtended, blocked }: Dates, zones: Zones, now: Date): string[] {
  if (blocked === "ASSIGNMENT_CANCELLED") return [];
  const due = dueAt && new Date(dueAt);
  const verb = due && due <= now ? "It was due" : "It is due";
  return [
    ...(opensAt && blocked === "ASSIGNMENT_NOT_OPEN_YET" ? [`It opens ${moment(new Date(opensAt), zones, now)}.`] : []),
    ...(due ? [`${verb} ${moment(due, zones, now)}${isExtended ? ", extended for you" : ""}.`] : []),
  ];
}

function moment(at: Date, { own, organization }: Zones, now: Date): string {
  const said = formatWallMoment(at, own, now);
  if (instantToWallTime(at, own) === instantToWallTime(at, organization)) return said;
  return `${said}, which is ${formatWallMoment(at, organization, now)}`;
}
