/** What a clock on the wall shows, to the minute: "2026-12-04T17:00", as `<input type="datetime-local">` writes it. */
export type WallTime = string;

export interface WallMoment {
  at: Date;
  /**
   * `skipped`: the clocks jump over this time, and `at` is as much later as they jump. `twice`: the clocks are turned
   * back and show it twice, and `at` is the first time.
   */
  clocks: "usual" | "skipped" | "twice";
}

const dayMs = 24 * 60 * 60 * 1000;
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What the clocks of an IANA time zone show at a moment. */
export function instantToWallTime(at: Date, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment at which the clocks of an IANA time zone show `wallTime`; `null` for what is no date and time. */
export function wallTimeToInstant(wallTime: WallTime, timeZone: string): WallMoment | null {
  const asIfUtcMs = pattern.test(wallTime) ? Date.parse(`${wallTime}:00Z`) : Number.NaN;
  // 31 February parses as a day in March in some engines, and as nothing in others.
  if (Number.isNaN(asIfUtcMs) || new Date(asIfUtcMs).toISOString().slice(0, 16) !== wallTime) return null;
  const offsetAround = (ms: number) => Date.parse(`${instantToWallTime(new Date(ms), timeZone)}:00Z`) - ms;
  // No zone changes its clocks twice within two days, so one of these is right wherever the clocks show the time at all.
  const before = new Date(asIfUtcMs - offsetAround(asIfUtcMs - dayMs));
  const after = new Date(asIfUtcMs - offsetAround(asIfUtcMs + dayMs));
  const shown = [before, after].filter((at) => instantToWallTime(at, timeZone) === wallTime);
  const [first] = shown;
  if (!first) return { at: before, clocks: "skipped" };
  return { at: first, clocks: shown.length === 2 && before.getTime() !== after.getTime() ? "twice" : "usual" };
}
