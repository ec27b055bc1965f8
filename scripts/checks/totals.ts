/** What one or several runners have counted. */
export type Totals = { passed: number; failed: number; skipped: number };

export function addTotals(all: Totals[]): Totals {
  const sum = (name: keyof Totals) => all.reduce((total, one) => total + one[name], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What a runner has counted, made honest: one that crashed, or ran nothing, has failed at least once.
 * @param counted undefined when it left no report
 */
export function honestTotals(counted: Totals | undefined, exitedWith: number | string): Totals {
  if (!counted) return { passed: 0, failed: 1, skipped: 0 };
  const ranNothing = counted.passed + counted.failed === 0;
  const endedBadly = exitedWith !== 0 && counted.failed === 0;
  return ranNothing || endedBadly ? { ...counted, failed: counted.failed + 1 } : counted;
}
