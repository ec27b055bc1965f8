import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DueTimer } from "./due-timer.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timer that notes when it rang. */
function bell() {
  const rangAtMs: number[] = [];
  return { rangAtMs, timer: new DueTimer(() => rangAtMs.push(Date.now())) };
}

test("it rings no later than the nearest of what it was set to", () => {
  const { rangAtMs, timer } = bell();
  for (const waitMs of [500, 200, 900]) timer.set(waitMs, Date.now());
  vi.advanceTimersByTime(1_000);
  expect(rangAtMs).toEqual([200]);
});

test("it can be put off again and again without another timer", () => {
  const { timer } = bell();
  timer.set(300, Date.now());
  const created = vi.spyOn(globalThis, "setTimeout");
  for (let frame = 0; frame < 10; frame++) {
    vi.setSystemTime(Date.now() + 20);
    timer.set(300, Date.now());
  }
  expect(created).not.toHaveBeenCalled();
});

test("it can be set while it rings, and stopped", () => {
  const { rangAtMs, timer } = bell();
  const again = new DueTimer(() => {
    rangAtMs.push(Date.now());
    again.set(100, Date.now());
  });
  again.set(100, Date.now());
  vi.advanceTimersByTime(250);
  again.stop();
  timer.set(100, Date.now());
  timer.stop();
  vi.advanceTimersByTime(1_000);
  expect(rangAtMs).toEqual([100, 200]);
});
