import { expect, test } from "vitest";
import { monthDays, sumMonth } from "./sum-month.ts";

const day = (id: string, changes: object = {}) => ({
  id,
  completed: 1,
  endedEarly: 0,
  broken: 0,
  durationSeconds: 60,
  chargedSeconds: 60,
  costMicroUsd: 100n,
  ...changes,
});
const november = { from: "2026-11-01", until: "2026-11-03" };

test("the month is the organisation's, not the server's", () => {
  const newYear = new Date("2027-01-01T03:00:00Z");
  expect(monthDays(newYear, "America/Chicago")).toEqual({ from: "2026-12-01", until: "2026-12-31" });
  expect(monthDays(newYear, "Europe/Berlin")).toEqual({ from: "2027-01-01", until: "2027-01-01" });
});

test("every day so far is listed, those on which nothing happened too", () => {
  expect(sumMonth([day("2026-11-02")], november)).toEqual({
    month: "2026-11-01",
    interviews: 1,
    chargedSeconds: 60,
    forgivenSeconds: 0,
    costMicroUsd: 100,
    days: [
      { date: "2026-11-01", chargedSeconds: 0, interviews: 0 },
      { date: "2026-11-02", chargedSeconds: 60, interviews: 1 },
      { date: "2026-11-03", chargedSeconds: 0, interviews: 0 },
    ],
  });
});

test("what broke on our side costs us and not the organisation", () => {
  const broken = day("2026-11-02", { endedEarly: 1, broken: 1, durationSeconds: 105 });
  expect(sumMonth([day("2026-11-01"), broken], november)).toMatchObject({
    interviews: 4,
    chargedSeconds: 120,
    forgivenSeconds: 45,
    costMicroUsd: 200,
  });
});
