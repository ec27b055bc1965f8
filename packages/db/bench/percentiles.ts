/** Of durations in milliseconds, the one that this share of them does not exceed. */
export function percentile(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Three significant places or so, as people read milliseconds. */
export const ms = (duration: number): string => (duration < 10 ? duration.toFixed(2) : duration.toFixed(1));
