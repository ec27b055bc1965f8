import { expect, test } from "vitest";
import { type Sound, SoundWindow } from "./sound-window.ts";

/** One second of sound. */
const second = (generation = 1): Sound => ({ type: "audio", generation, pcm: new Uint8Array(48_000), timestampMs: 0 });

function admitAll(window: SoundWindow, seconds: number, generation = 1) {
  return Array.from({ length: seconds }, () => window.admit(second(generation)));
}

/** A window of a browser that reports, in which ten seconds are on their way. */
function fullWindow(): SoundWindow {
  const window = new SoundWindow();
  window.received(0);
  admitAll(window, 10);
  return window;
}

test("no more than ten seconds are on their way to a browser that reports", () => {
  const window = new SoundWindow();
  window.received(0);
  expect(admitAll(window, 12).filter((verdict) => verdict === "send")).toHaveLength(10);
});

test("what was held back follows in its order, as far as reports make room", () => {
  const window = fullWindow();
  admitAll(window, 2, 2);
  admitAll(window, 1, 3);
  expect(window.received(1_000).map(({ generation }) => generation)).toEqual([2]);
  expect(window.admit(second(4))).toBe("hold");
  expect(window.received(10_000).map(({ generation }) => generation)).toEqual([2, 3, 4]);
  expect(window.admit(second(5))).toBe("send");
});

test("interrupted speech is held back no longer", () => {
  const window = fullWindow();
  admitAll(window, 30, 2);
  admitAll(window, 1, 3);
  window.drop(2);
  expect(window.received(10_000).map(({ generation }) => generation)).toEqual([3]);
});

test("a minute held back is too much", () => {
  const verdicts = admitAll(fullWindow(), 61);
  expect(verdicts.indexOf("overflow")).toBe(60);
});

test("a browser cannot make room by claiming more than it was sent", () => {
  const window = fullWindow();
  window.received(1_000_000);
  expect(admitAll(window, 12).filter((verdict) => verdict === "send")).toHaveLength(10);
});

test("one that never reports is sent two minutes", () => {
  expect(admitAll(new SoundWindow(), 121).indexOf("hold")).toBe(120);
});
