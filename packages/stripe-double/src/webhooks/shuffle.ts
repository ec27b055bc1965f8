/** The same order for the same seed (Fisher and Yates, with a linear congruential generator). */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = (seed >>> 0) + 1;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The high bits: the low ones of such a generator come round soon.
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    const [one, two] = [result[index], result[other]];
    if (one !== undefined && two !== undefined) [result[index], result[other]] = [two, one];
  }
  return result;
}
