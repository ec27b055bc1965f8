import { expect, test } from "vitest";
import { givingText, progressText } from "./assignment-words.ts";

test.each([
  [{ candidates: 0, started: 0, finished: 0, overdue: 0 }, "Nobody has it yet"],
  [{ candidates: 34, started: 0, finished: 0, overdue: 0 }, "0 of 34 finished"],
  [{ candidates: 1200, started: 20, finished: 12, overdue: 2 }, "12 of 1,200 finished, 8 begun, 2 overdue"],
])("how far they have come: %o", (counts, text) => {
  expect(progressText(counts)).toBe(text);
});

test("what giving it would do is said, with those who have it already", () => {
  expect(givingText({ given: 34, holders: 0 }, false)).toBe("34 candidates get it.");
  expect(givingText({ given: 1, holders: 0 }, false)).toBe("1 candidate gets it.");
  expect(givingText({ given: 34, holders: 3 }, false)).toBe(
    "34 candidates get it. 3 have this interview already and are left out.",
  );
  expect(givingText({ given: 34, holders: 1 }, true)).toBe(
    "35 candidates get it. 1 has this interview already and can take it once more.",
  );
});
