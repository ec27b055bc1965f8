import { expect, test } from "vitest";
import { costEach, costPerMinute, countWords } from "./usage-words.ts";

const figures = { interviews: 3, trials: 1, chargedSeconds: 120, forgivenSeconds: 0, costMicroUsd: 400_000 };

test("costs are shared among interviews and charged minutes", () => {
  expect(costEach(figures)).toBe("$0.10");
  expect(costPerMinute(figures)).toBe("$0.20");
});

test("nothing is divided by nothing", () => {
  const none = { interviews: 0, trials: 0, chargedSeconds: 0, forgivenSeconds: 0, costMicroUsd: 0 };
  expect([costEach(none), costPerMinute(none)]).toEqual(["–", "–"]);
});

test("trials are named beside interviews", () => {
  expect([
    countWords(figures),
    countWords({ interviews: 0, trials: 2 }),
    countWords({ interviews: 2, trials: 0 }),
  ]).toEqual(["3 and 1 trial", "2 trials", "2"]);
});
