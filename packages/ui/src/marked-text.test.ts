import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MarkedText, type TextMark } from "./marked-text.tsx";

const text = "Last year (in May)\nthe map was wrong. I rang the depot.";
/** What stands there to be read, and which of it is underlined. */
function read(marks: TextMark[]) {
  const markup = renderToStaticMarkup(createElement(MarkedText, { text, marks }));
  return {
    text: markup.replaceAll(/<[^>]+>/g, ""),
    underlined: [...markup.matchAll(/class="underline[^>]*>([^<]*)</g)].map((match) => match[1]),
  };
}

test("a quote is marked with its label, whatever white space it was given with and whatever signs it holds", () => {
  const { text: shown, underlined } = read([
    { quote: "I rang the depot.", label: "Action" },
    { quote: "Last year (in May) the map", label: "Situation" },
  ]);
  expect(underlined).toEqual(["Last year (in May)\nthe map", "I rang the depot."]);
  expect(shown).toBe("Situation: Last year (in May)\nthe map was wrong. Action: I rang the depot.");
});

test("words that do not stand there, and what overlaps, are not marked, and nothing of the text is lost", () => {
  const { text: shown, underlined } = read([
    { quote: "the map was wrong.", label: "Situation" },
    { quote: "map was wrong. I rang", label: "Action" },
    { quote: "Everybody was delighted.", label: "Result" },
  ]);
  expect(underlined).toEqual(["the map was wrong."]);
  expect(shown.replace("Situation: ", "")).toBe(text);
});
