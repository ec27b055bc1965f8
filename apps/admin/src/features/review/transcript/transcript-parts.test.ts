import { expect, test } from "vitest";
import { cutText } from "./cut-text.ts";
import { findQuestionTurns } from "./find-question-turns.ts";
import { findQuote, findWords } from "./find-words.ts";

test("words are found wherever they stand, whatever their case and white space", () => {
  expect(findWords("Ten out\n of ten. TEN OUT OF TEN!", "ten out of")).toEqual([
    { start: 0, end: 11 },
    { start: 17, end: 27 },
  ]);
  expect(findWords("What (exactly)?", "(exactly)?")).toEqual([{ start: 5, end: 15 }]);
  expect(findWords("Anything", "  ")).toEqual([]);
});

test("a quote is found word for word", () => {
  expect(findQuote("We were  right, mostly.", "were right")).toEqual({ start: 3, end: 14 });
  expect(findQuote("We Were right.", "were right")).toBeNull();
});

test("a text is cut at its marks, of which the most telling shows, and nothing of it is lost", () => {
  const text = "one two three";
  const pieces = cutText(text, [
    { start: 0, end: 7, kind: "quote" },
    { start: 4, end: 13, kind: "found" },
    { start: 4, end: 7, kind: "current" },
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.map(({ text, kind }) => [text, kind])).toEqual([
    ["one ", "quote"],
    ["two", "current"],
    [" three", "found"],
  ]);
  expect(cutText("", [])).toEqual([]);
});

test("each question leads to the turn that asked it, also in other words, and one that nobody asked to none", () => {
  const turns = [
    { seq: 0, speaker: "interviewer", text: "Hello Leo. What drew you to a graduate scheme, and why now?" },
    { seq: 1, speaker: "candidate", text: "Describe a time you disagreed? That I can do." },
    { seq: 2, speaker: "interviewer", text: "Thank you. So: describe to me a time when you disagreed with somebody." },
  ] as const;
  const questions = [
    "What drew you to a graduate scheme, and why now?",
    "Describe a time you disagreed with somebody.",
    "Which number tells you earliest that a customer is about to leave?",
  ];
  expect(findQuestionTurns(questions, turns)).toEqual([0, 2, null]);
});
