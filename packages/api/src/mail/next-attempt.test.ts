import { expect, test } from "vitest";
import { nextMailAttempt } from "./next-attempt.ts";

test("a mail is tried after a minute, then less and less often, and given up after about a day", () => {
  let at = new Date("2026-11-22T12:00:00.000Z");
  const gapsMinutes: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const next = nextMailAttempt(attempts, at);
    if (!next) break;
    gapsMinutes.push((next.getTime() - at.getTime()) / 60_000);
    at = next;
  }
  expect(gapsMinutes).toEqual([1, 5, 15, 60, 180, 360, 720]);
});
