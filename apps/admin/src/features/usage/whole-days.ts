import type { UsageSummary } from "@mockingbird/api/views";
import { startOfDay } from "@mockingbird/domain";

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "1 – 30 November 2026", when a span is whole days of its zone; null for one that begins or ends within a day. */
export function wholeDays(
  { from, until, startsAt, endsAt }: Pick<UsageSummary, "from" | "until" | "startsAt" | "endsAt">,
  timeZone: string,
): string | null {
  const isWhole =
    startOfDay(from, timeZone).getTime() === Date.parse(startsAt) &&
    startOfDay(until, timeZone, 1).getTime() === Date.parse(endsAt);
  return isWhole ? days.formatRange(new Date(from), new Date(until)) : null;
}
