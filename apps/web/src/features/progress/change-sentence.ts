/** What became of one criterion over some attempts, the first first; `null` is an attempt in which it was not scored. */
export function changeSentence(levels: readonly (number | null)[]): string {
  const scored = levels.filter((level) => level !== null);
  const [first, last] = [scored[0], scored.at(-1)];
  if (first === undefined || last === undefined) return "Not scored yet.";
  if (scored.length === 1) return `Level ${first}. A line begins with the second attempt that is scored.`;
  if (new Set(scored).size === 1) return `Level ${first} each time.`;
  if (first === last) return `Level ${first} at first and again in the latest attempt.`;
  return `From level ${first} to level ${last}.`;
}

/** Whether the latest scored attempt is a level above the first. */
export function hasImproved(levels: readonly (number | null)[]): boolean {
  const scored = levels.filter((level) => level !== null);
  return (scored.at(-1) ?? 0) > (scored[0] ?? 0);
}
