import type { HomeFigures } from "@mockingbird/api/views";
import { expect, test } from "vitest";
import { endingDays, endingWords, minutesByDay, minutesSoFar } from "./home-figures.ts";

const figures: HomeFigures = {
  from: "2026-10-31",
  until: "2026-11-03",
  days: [{ date: "2026-11-01", completed: 3, endedEarly: 1, broken: 0, chargedSeconds: 90 }],
  period: null,
  month: {
    from: "2026-11-01",
    chargedSeconds: 150,
    limitSeconds: null,
    costMicroUsd: 0,
    days: [
      { date: "2026-11-01", chargedSeconds: 90 },
      { date: "2026-11-03", chargedSeconds: 60 },
    ],
  },
};

test("every day of the span has its endings, also those without any", () => {
  expect(endingDays(figures).map(({ date, figures }) => [date, figures.completed, figures.endedEarly])).toEqual([
    ["2026-10-31", 0, 0],
    ["2026-11-01", 3, 1],
    ["2026-11-02", 0, 0],
    ["2026-11-03", 0, 0],
  ]);
});

test("the month's minutes are added up from day to day", () => {
  expect(minutesByDay(figures).map((day) => day.figures.minutes)).toEqual([1.5, 0, 1]);
  expect(minutesSoFar(figures).map((day) => day.figures.minutes)).toEqual([1.5, 1.5, 2.5]);
});

test.each([
  [{ completed: 0, endedEarly: 0, broken: 0 }, "No interview has ended in this time."],
  [{ completed: 1, endedEarly: 0, broken: 0 }, "1 interview ended: 1 completed (100 %)."],
  [
    { completed: 30, endedEarly: 6, broken: 2 },
    "38 interviews ended: 30 completed (79 %), 6 ended early, 2 broke on our side, which costs nobody an attempt.",
  ],
])("%j is said as a sentence", (sums, words) => {
  expect(endingWords(sums)).toBe(words);
});
