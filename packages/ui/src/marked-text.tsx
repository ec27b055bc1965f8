import { classNames } from "./class-names.ts";

/** Words of a text that stand out, and what they are. */
export type TextMark = { quote: string; label: string };

/** So that two marks beside each other are told apart without colour; the label says which is which. */
const lineClasses = ["decoration-solid", "decoration-dashed", "decoration-dotted", "decoration-double"];

/** A text with some of its words underlined, each with its label in front. Words that do not stand in it are not marked. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextMark[] }) {
  return cutAtMarks(text, marks).map(({ start, words, mark }) =>
    mark ? (
      <span key={start}>
        <span className="mr-1 rounded-[3px] bg-accent-wash px-1 py-0.5 font-medium font-sans text-12 text-accent-strong">
          {mark.label}
          <span className="sr-only">: </span>
        </span>
        <span
          className={classNames(
            "underline decoration-2 decoration-accent underline-offset-4",
            lineClasses[marks.indexOf(mark) % lineClasses.length],
          )}
        >
          {words}
        </span>
      </span>
    ) : (
      words
    ),
  );
}

type Piece = { start: number; words: string; mark: TextMark | null };

/** The text in pieces, in order; where two marks overlap, the first one in the text stays. */
function cutAtMarks(text: string, marks: readonly TextMark[]): Piece[] {
  const places = marks
    .flatMap((mark) => {
      const found = wordsPattern(mark.quote).exec(text);
      return found ? [{ mark, start: found.index, end: found.index + found[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { mark, start, end } of places) {
    if (start < at) continue;
    if (start > at) pieces.push({ start: at, words: text.slice(at, start), mark: null });
    pieces.push({ start, words: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, words: text.slice(at), mark: null });
  return pieces;
}

/** Finds a quote whatever white space stands between its words. */
function wordsPattern(quote: string): RegExp {
  const words = quote.trim().split(/\s+/);
  return new RegExp(words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")).join("\\s+"));
}
