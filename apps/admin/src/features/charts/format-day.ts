const shortFormat = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });
const longFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
});

/** "3 Nov", from 2026-11-03. */
export function formatShortDay(date: string): string {
  return shortFormat.format(new Date(date));
}

/** "Tuesday 3 November", from 2026-11-03. */
export function formatLongDay(date: string): string {
  return longFormat.format(new Date(date)).replace(",", "");
}
