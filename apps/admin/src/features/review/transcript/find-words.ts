/** Where words stand in a text, from `start` up to `end`. */
export interface Stretch {
  start: number;
  end: number;
}

const special = /[.*+?^${}()|[\]\\]/g;
const patternOf = (words: string) => words.trim().replaceAll(special, "\\$&").replaceAll(/\s+/g, "\\s+");

/** Every place at which the words stand, whatever their case and the white space between them. */
export function findWords(text: string, words: string): Stretch[] {
  if (words.trim() === "") return [];
  return [...text.matchAll(new RegExp(patternOf(words), "giu"))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Where a quote stands in its turn, word for word; null where it does not. */
export function findQuote(text: string, quote: string): Stretch | null {
  if (quote.trim() === "") return null;
  const found = new RegExp(patternOf(quote), "u").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
