import { afterEach, beforeEach, vi } from "vitest";

const realNowMs = Date.now;
let aheadMs = 0;

/** The clock that the object reads, which a test may put forward. What the object waits for by itself still takes its time. */
export const clock = {
  get aheadMs(): number {
    return aheadMs;
  },
  forward(seconds: number): void {
    aheadMs += seconds * 1000;
  },
  reset(): void {
    aheadMs = 0;
  },
};

/** For files whose tests run one after the other: they share the clock. */
export function useClock(): typeof clock {
  beforeEach(() => {
    aheadMs = 0;
    vi.spyOn(Date, "now").mockImplementation(() => realNowMs() + aheadMs);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return clock;
}
