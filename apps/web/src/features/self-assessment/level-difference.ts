/** How far apart a candidate and their feedback are on one criterion, without saying who is right; null where one of them gave no level. */
export function levelDifference(own: number | null, given: number | null): string | null {
  if (own === null || given === null) return null;
  if (own === given) return "You both chose the same level.";
  const levels = Math.abs(own - given) === 1 ? "one level" : `${Math.abs(own - given)} levels`;
  return `You placed yourself ${levels} ${own > given ? "higher" : "lower"}.`;
}
