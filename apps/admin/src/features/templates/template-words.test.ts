import { expect, test } from "vitest";
import { drawSentence } from "./template-words.ts";

test.each([
  [{ always: 0, bank: 0, draw: 0 }, "There are no questions yet."],
  [{ always: 1, bank: 0, draw: 0 }, "Each candidate is asked this question."],
  [{ always: 5, bank: 0, draw: 0 }, "Each candidate is asked all 5."],
  [
    { always: 2, bank: 7, draw: 3 },
    "Each candidate is asked the 2 that are always asked, and 3 of the 7 in the bank, drawn anew for each interview.",
  ],
  [{ always: 1, bank: 2, draw: 2 }, "Each candidate is asked the 1 that is always asked, and all 2 in the bank."],
  [{ always: 0, bank: 4, draw: 1 }, "Each candidate is asked 1 of the 4 in the bank, drawn anew for each interview."],
  [
    { always: 2, bank: 4, draw: 0 },
    "Each candidate is asked the 2 that are always asked; nothing is drawn from the bank.",
  ],
  [{ always: 0, bank: 4, draw: 0 }, "Each candidate is asked none of them; nothing is drawn from the bank."],
])("what is asked of %j", (counts, sentence) => {
  expect(drawSentence(counts)).toBe(sentence);
});
