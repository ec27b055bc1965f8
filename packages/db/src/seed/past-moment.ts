/**
 * A moment in this month or the last one, never in the future: `fraction` (0 to 1) of the whole last month, or of what
 * has passed of this one. Months are those of UTC.
 */
export function pastMoment(now: Date, month: "this" | "last", fraction: number): Date {
  const thisMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  const lastMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1);
  const [from, to] = month === "this" ? [thisMonth, now.getTime()] : [lastMonth, thisMonth];
  return new Date(Math.floor(from + (to - from) * fraction));
}
