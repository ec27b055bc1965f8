import { describe, expect, test } from "vitest";
import { nextAttempt, submitAttemptsMax } from "./next-attempt.ts";

describe("after an attempt to deliver", () => {
  test("an accepted one is the last", () => {
    expect(nextAttempt(4, "accepted", 0)).toEqual({ attempts: 5, state: "accepted" });
  });

  test("a failed one is repeated after 1 s, twice as long each time, an hour at most", () => {
    const delays = Array.from({ length: 15 }, (_, attempts) => nextAttempt(attempts, "failed", 0).delayMs);
    expect(delays.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(delays.at(-1)).toBe(3_600_000);
  });

  test("many that failed together do not come back together", () => {
    expect(nextAttempt(3, "failed", 1).delayMs).toBe(4_000);
    expect(nextAttempt(3, "failed", 0.5).delayMs).toBe(6_000);
  });

  test("one that the backend will never take is parked, and so is one that failed for days", () => {
    expect(nextAttempt(submitAttemptsMax - 1, "failed", 0)).toEqual({ attempts: submitAttemptsMax, state: "parked" });
    expect(nextAttempt(0, "refused", 0)).toEqual({ attempts: 1, state: "parked" });
  });
});
