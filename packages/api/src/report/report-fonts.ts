import { createRequire } from "node:module";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** From the app that runs, because what is bundled does not lie where it was written. */
const require = createRequire(join(process.cwd(), "package.json"));

const file = (font: string, subset: string, weight: number) =>
  require.resolve(`@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff`);

/** A subset is a family of its own: the first one that has a character sets it. */
const subsets = [
  { family: "Interface", font: "instrument-sans", subset: "latin", weights: [400, 600] },
  { family: "Interface extended", font: "instrument-sans", subset: "latin-ext", weights: [400, 600] },
  { family: "Reading", font: "newsreader", subset: "latin", weights: [400] },
  { family: "Reading extended", font: "newsreader", subset: "latin-ext", weights: [400] },
  { family: "Reading Vietnamese", font: "newsreader", subset: "vietnamese", weights: [400] },
  ...["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese", "devanagari"].map((subset) => ({
    family: `Others ${subset}`,
    font: "noto-sans",
    subset,
    weights: [400],
  })),
] as const;

const others = subsets.filter(({ font }) => font === "noto-sans").map(({ family }) => family);
/** For what we say, and for what people said. */
export const interfaceFont = ["Interface", "Interface extended", ...others];
export const readingFont = ["Reading", "Reading extended", "Reading Vietnamese", ...others];

let isRegistered = false;

/** Says where the fonts lie; they are read when a report first needs them. */
export function registerReportFonts(): void {
  if (isRegistered) return;
  isRegistered = true;
  for (const { family, font, subset, weights } of subsets) {
    Font.register({
      family,
      fonts: weights.map((weight) => ({ src: file(font, subset, weight), fontWeight: weight })),
    });
  }
  // Words are not broken: a hyphen that nobody said would stand in a quote.
  Font.registerHyphenationCallback((word) => [word]);
}

/** Everything that none of the fonts above has: other scripts, and pictures. */
const unprintable =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}|\p{Cc}/gu;

/** The text as a report can print it: what it has no letter for is a ¤, and a line break stays one. `count`: how many of those. */
export function toPrintable(text: string): { text: string; count: number } {
  let count = 0;
  const printable = text.replaceAll(unprintable, (character) => {
    if (character === "\n") return character;
    if (character === "\t" || character === "\r") return " ";
    // What is a picture to Unicode and a letter to everybody: ©, ®, ™.
    if ("©®™".includes(character)) return character;
    count += 1;
    return "¤";
  });
  return { text: printable, count };
}
