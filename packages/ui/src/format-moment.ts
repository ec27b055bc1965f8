const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" });

/** The exact moment, in the given IANA time zone, which it names: "22 November 2026 at 14:05 CST". */
export function formatExactMoment(at: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(at);
  // A minus sign, because a line may break after a hyphen.
  return text.replace("GMT-", "GMT−");
}

/** A calendar date in the given time zone: "22 Nov", with the year where it is not the current one. */
export function formatDate(at: Date, timeZone: string, now: Date): string {
  const yearOf = (date: Date) => new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(date);
  const year = yearOf(at) === yearOf(now) ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone, ...year }).format(at);
}

/** As people say it: "just now", "5 minutes ago", "in 2 hours", "yesterday"; further away than a week, the date. */
export function formatRelativeMoment(at: Date, timeZone: string, now: Date): string {
  const distanceMs = at.getTime() - now.getTime();
  const sizeMs = Math.abs(distanceMs);
  if (sizeMs < minuteMs) return "just now";
  if (sizeMs < hourMs) return relative.format(Math.trunc(distanceMs / minuteMs), "minute");
  const days = dayNumberOf(at, timeZone) - dayNumberOf(now, timeZone);
  if (days === 0 || sizeMs < 6 * hourMs) return relative.format(Math.trunc(distanceMs / hourMs), "hour");
  if (Math.abs(days) < 7) return relative.format(days, "day");
  return formatDate(at, timeZone, now);
}

/** Counts calendar days in a time zone, so that "yesterday" turns over at its midnight. */
function dayNumberOf(date: Date, timeZone: string): number {
  const isoDate = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  return Math.round(Date.parse(`${isoDate.format(date)}T00:00:00Z`) / dayMs);
}
