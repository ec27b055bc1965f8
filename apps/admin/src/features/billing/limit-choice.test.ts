import { expect, test } from "vitest";
import { extraSecondsOf, limitChoiceOf, limitNote, limitQuestion } from "./limit-choice.ts";

test.each([
  [0, "stop"],
  [60, "up-to"],
  [null, "no-end"],
] as const)("%s extra seconds are the choice %s, and saved as such again", (extraSecondsMax, choice) => {
  expect(limitChoiceOf(extraSecondsMax)).toBe(choice);
  expect(extraSecondsOf(choice, (extraSecondsMax ?? 0) / 60)).toEqual({ extraSecondsMax });
});

test.each([null, 0, -5, 1.5, 100_001])("%s minutes are not taken", (minutes) => {
  expect(extraSecondsOf("up-to", minutes)).toEqual({ error: "Give a whole number of minutes, 1 to 100,000." });
});

test("each choice says its price in money", () => {
  expect(limitNote("stop", "department", null)).toContain("You pay $299 a month");
  expect(limitNote("up-to", "department", 500)).toContain(
    "$0.15, counted by the second: all 500 minutes together $75.00",
  );
  expect(limitNote("up-to", "department", null)).toContain("up to as many as you say");
  expect(limitNote("no-end", "department", null)).toContain("100 of them $15.00");
});

const calm = { extraUsedSeconds: 0, isTrial: false };

test("before it is saved, the most that it can cost is said", () => {
  const question = limitQuestion(500 * 60, "department", calm);
  expect(question.title).toBe("Pay up to $75.00 more in a period?");
  expect(question.text).toContain("on top of $299: together $374.00");
  expect(limitQuestion(null, "department", calm).text).toContain("1,000 extra minutes in a period would cost $150.00");
  expect(limitQuestion(0, "department", calm).text).toContain("You pay $299 a period");
});

test("a choice that stops interviews at once says so", () => {
  const text = (extraUsedSeconds: number, isTrial = false) =>
    limitQuestion(600, "pilot", { extraUsedSeconds, isTrial }).text;
  expect(text(600)).toContain("no new interview begins from now on");
  expect(text(599)).not.toContain("from now on");
  expect(text(600, true)).toContain("counts from the first paid period on");
});
