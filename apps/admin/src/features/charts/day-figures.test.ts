import { expect, test } from "vitest";
import { fillDays, sumFigures } from "./day-figures.ts";

const nothing = { held: 0 };
const day = (date: string, held: number) => ({ date, figures: { held } });

test("days without figures stand between those with some, over the end of a month and a leap day", () => {
  const days = fillDays([day("2028-02-28", 2), day("2028-03-01", 3)], {
    from: "2028-02-27",
    until: "2028-03-02",
    nothing,
  });
  expect(days).toEqual([
    day("2028-02-27", 0),
    day("2028-02-28", 2),
    day("2028-02-29", 0),
    day("2028-03-01", 3),
    day("2028-03-02", 0),
  ]);
  expect(sumFigures(days, "held")).toBe(5);
});

test("a single day is a span, and one that ends before it begins holds nothing", () => {
  expect(fillDays([], { from: "2026-11-22", until: "2026-11-22", nothing })).toEqual([day("2026-11-22", 0)]);
  expect(fillDays([], { from: "2026-11-22", until: "2026-11-20", nothing })).toEqual([]);
});
