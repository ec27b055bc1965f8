const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long after each attempt the next one follows; together about a day. */
const delaysMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs, 3 * hourMs, 6 * hourMs, 12 * hourMs] as const;

/** When a mail that did not leave is tried again; null when it was tried often enough. `attempts` counts from 1. */
export function nextMailAttempt(attempts: number, now: Date): Date | null {
  const delayMs = delaysMs[attempts - 1];
  return delayMs === undefined ? null : new Date(now.getTime() + delayMs);
}
