/** How many there are when counting went to `max` at most, or one further. */
export function toCappedCount(counted: number, max: number): { count: number; isCapped: boolean } {
  return { count: Math.min(counted, max), isCapped: counted > max };
}
