import { describe, expect, test } from "vitest";
import { RetryBudget } from "./retry-budget.ts";

const unavailable = { giveUp: "gemini_unavailable" };

describe("after a connection to Gemini failed", () => {
  test("it is tried three times, each later than the one before, the last without the handle", () => {
    const budget = new RetryBudget();
    const verdicts = [0, 600, 2_200, 6_300].map((nowMs) => budget.failed("lost", nowMs));
    expect(verdicts).toEqual([
      { retryInMs: 500, afresh: false },
      { retryInMs: 1_500, afresh: false },
      { retryInMs: 4_000, afresh: true },
      unavailable,
    ]);
  });

  test("what is refused is never tried again", () => {
    expect(new RetryBudget().failed("refused", 0)).toEqual({ giveUp: "gemini_refused" });
  });

  test("a connection that held is dialled again at once, and earns all tries anew", () => {
    const budget = new RetryBudget();
    for (const nowMs of [0, 600, 2_200]) budget.failed("lost", nowMs);
    budget.opened(7_000);
    expect(budget.failed("lost", 17_000)).toEqual({ retryInMs: 0, afresh: false });
    expect(budget.failed("lost", 17_100)).toEqual({ retryInMs: 500, afresh: false });
  });

  test("one that broke at once earns nothing", () => {
    const budget = new RetryBudget();
    for (const nowMs of [0, 600, 2_200]) {
      budget.opened(nowMs);
      budget.failed("lost", nowMs + 50);
    }
    budget.opened(7_000);
    expect(budget.failed("lost", 16_999)).toEqual(unavailable);
  });

  test("trying ends after thirty seconds, however slowly Gemini fails", () => {
    const budget = new RetryBudget();
    budget.failed("lost", 0);
    budget.failed("lost", 10_500);
    expect(budget.failed("lost", 26_500)).toEqual(unavailable);
  });

  test("a quota is not hammered", () => {
    expect(new RetryBudget().failed("quota", 0)).toEqual({ retryInMs: 4_000, afresh: false });
  });

  test("a handle that Gemini no longer knows is given up at once", () => {
    expect(new RetryBudget().failed("forgotten", 0)).toEqual({ retryInMs: 500, afresh: true });
  });
});
