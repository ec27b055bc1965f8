import { expect, test } from "vitest";
import { monthBars } from "./month-bars.ts";

test("a bar for every day of the month, with its share of the busiest", () => {
  const bars = monthBars({
    month: "2026-11-01",
    days: [
      { date: "2026-11-01", chargedSeconds: 300, interviews: 1 },
      { date: "2026-11-02", chargedSeconds: 0, interviews: 0 },
      { date: "2026-11-03", chargedSeconds: 1200, interviews: 2 },
    ],
  });
  expect(bars).toHaveLength(30);
  expect(bars.slice(0, 4).map(({ share, ahead }) => [share, ahead])).toEqual([
    [0.25, false],
    [0, false],
    [1, false],
    [0, true],
  ]);
  expect(bars.at(-1)?.date).toBe("2026-11-30");
});

test("a month without a minute has no share to divide", () => {
  const bars = monthBars({ month: "2028-02-01", days: [{ date: "2028-02-01", chargedSeconds: 0, interviews: 0 }] });
  expect(bars).toHaveLength(29);
  expect(bars.every((bar) => bar.share === 0)).toBe(true);
});
