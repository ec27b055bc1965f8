import { expect, test } from "vitest";
import { splitPastedLines } from "./split-pasted-lines.ts";

test("each line is a question, without the marks of a list", () => {
  const pasted = "1. Why us?\r\n2) Why now?\n\n  • What did you build?\r- And then?\n(3) At last?\na) First?\n";
  expect(splitPastedLines(pasted)).toEqual([
    "Why us?",
    "Why now?",
    "What did you build?",
    "And then?",
    "At last?",
    "First?",
  ]);
});

test("what only looks like a mark stays", () => {
  expect(splitPastedLines("2026 was a long year?\n-5 degrees?\nI. Newton, why?\n3D printing?")).toEqual([
    "2026 was a long year?",
    "-5 degrees?",
    "Newton, why?",
    "3D printing?",
  ]);
  expect(splitPastedLines(" \n\n")).toEqual([]);
});
