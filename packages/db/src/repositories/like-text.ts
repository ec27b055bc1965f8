/**
 * Text for `contains`, in which no character stands for others: each that does in a LIKE becomes one that stands for any
 * one, on both databases. It may match too much, so compare what was found with the text itself.
 */
export function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, "_");
}

/** How many rows to read so that `take` are left once those that matched too much are gone. */
export function likeTake(text: string, take: number): number {
  return /[\\%_]/.test(text) ? take * 20 : take;
}
