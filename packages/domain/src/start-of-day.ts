/** Milliseconds by which a zone's clock is ahead of UTC at a moment. */
function offsetMs(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const clock = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return clock - Math.floor(moment.getTime() / 1000) * 1000;
}

/** When the calendar day `day` (2026-11-22), or the one `daysLater`, begins in an IANA zone. */
export function startOfDay(day: string, timeZone: string, daysLater = 0): Date {
  const midnightUtc = new Date(`${day}T00:00:00.000Z`).getTime() + daysLater * 24 * 60 * 60 * 1000;
  const guess = midnightUtc - offsetMs(new Date(midnightUtc), timeZone);
  // The clocks may have changed between the two: what counts is the offset at the moment itself.
  return new Date(midnightUtc - offsetMs(new Date(guess), timeZone));
}
