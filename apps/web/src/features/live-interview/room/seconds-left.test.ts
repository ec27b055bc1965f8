import { expect, test } from "vitest";
import { secondsLeftAt, timeAnnouncement } from "./seconds-left.ts";

test("counts on between the Worker's words and never below zero", () => {
  const time = { secondsLeft: 10, heardAtMs: 5_000 };
  expect(secondsLeftAt(time, 5_000)).toBe(10);
  expect(secondsLeftAt(time, 7_400)).toBe(8);
  expect(secondsLeftAt(time, 99_000)).toBe(0);
});

test("stands still while the interview is paused", () => {
  expect(secondsLeftAt({ secondsLeft: 10, heardAtMs: 5_000, stands: true }, 99_000)).toBe(10);
});

test("announces five minutes and one, not every second", () => {
  const announced = new Set(Array.from({ length: 900 }, (_, n) => timeAnnouncement(n)));
  expect([...announced].filter(Boolean)).toEqual(["Less than one minute left", "Five minutes left"]);
});
