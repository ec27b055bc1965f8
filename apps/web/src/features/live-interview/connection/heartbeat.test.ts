import { expect, test } from "vitest";
import { Heartbeat } from "./heartbeat.ts";

/** What is done each second from `fromMs` to `toMs`, with the times. */
function beats(heartbeat: Heartbeat, fromMs: number, toMs: number): [number, string][] {
  const done: [number, string][] = [];
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += 1_000) {
    const what = heartbeat.beat(nowMs);
    if (what) done.push([nowMs, what]);
  }
  return done;
}

test("asks every five seconds, and gives up after ten without an answer", () => {
  expect(beats(new Heartbeat(0), 0, 10_000)).toEqual([
    [0, "ping"],
    [5_000, "ping"],
    [10_000, "dead"],
  ]);
});

test("whatever is heard keeps the line, and the next silence counts anew", () => {
  const heartbeat = new Heartbeat(0);
  beats(heartbeat, 0, 9_000);
  heartbeat.heard();
  expect(beats(heartbeat, 10_000, 20_000)).toEqual([
    [10_000, "ping"],
    [15_000, "ping"],
    [20_000, "dead"],
  ]);
});

test("a page that slept asks before it judges, and judges sooner", () => {
  const heartbeat = new Heartbeat(0);
  beats(heartbeat, 0, 4_000);
  expect(beats(heartbeat, 60_000, 63_000)).toEqual([
    [60_000, "ping"],
    [63_000, "dead"],
  ]);
});

test("a line that answers after the sleep is kept", () => {
  const heartbeat = new Heartbeat(0);
  beats(heartbeat, 0, 4_000);
  expect(heartbeat.wake(60_000)).toBe("ping");
  heartbeat.heard();
  expect(beats(heartbeat, 60_000, 64_000).map(([, what]) => what)).not.toContain("dead");
});
