/** A moment some months after the anchor: on its day and time in UTC, or on the last day of a shorter month. */
export function stepMonths(anchor: number, months: number): number {
  const start = new Date(anchor * 1000);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  const time = anchor - Math.floor(Date.UTC(year, start.getUTCMonth(), start.getUTCDate()) / 1000);
  return Math.floor(Date.UTC(year, month, day) / 1000) + time;
}

/** The first monthly step after `at`, counted from the anchor. */
export function nextStep(anchor: number, at: number): number {
  let months = Math.max(0, Math.floor((at - anchor) / (31 * 24 * 3600)));
  while (stepMonths(anchor, months) <= at) months += 1;
  return stepMonths(anchor, months);
}
