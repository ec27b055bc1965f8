/** The date on the wall calendar of `timeZone` (IANA) at `instant`, as 2026-11-22. */
export function localDate(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const values = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${values.get("year")}-${values.get("month")}-${values.get("day")}`;
}
