/** Words and phrases that only hold the floor, by the language's first subtag. A word that usually means something is none. */
const fillersOfLanguage: Readonly<Record<string, readonly string[]>> = {
  en: ["um", "umm", "uh", "uhm", "er", "erm", "hmm", "you know", "i mean", "sort of", "kind of"],
  de: ["äh", "ähm", "öh", "hm", "sozusagen", "quasi"],
  es: ["eh", "em", "este", "o sea", "pues"],
  fr: ["euh", "heu", "hum", "du coup", "en fait"],
  it: ["ehm", "eh", "cioè", "tipo"],
  nl: ["eh", "ehm", "uh", "zeg maar"],
  pt: ["hum", "tipo", "sabe", "né"],
};

/** The words of a text, in lower case, without punctuation, as the language separates them. */
export function wordsOf(text: string, languageCode: string): string[] {
  const segments = new Intl.Segmenter(languageCode, { granularity: "word" }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment.toLowerCase());
}

/** How often each filler of the language occurs; null for a language whose fillers are not known. */
export function countFillers(words: readonly string[], languageCode: string): Map<string, number> | null {
  const fillers = fillersOfLanguage[languageCode.split("-")[0] ?? ""];
  if (!fillers) return null;
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    const found = fillers.find((filler) => filler.split(" ").every((word, index) => words[at + index] === word));
    if (found === undefined) continue;
    counts.set(found, (counts.get(found) ?? 0) + 1);
    at += found.split(" ").length - 1;
  }
  return counts;
}
