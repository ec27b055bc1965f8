import { expect, test } from "vitest";
import { PlaybackMonitor } from "./playback-monitor.ts";

/** 20 ms at 24 kHz. */
const frameBytes = 960;

test("reports when the first sample of a generation is heard, with the way through the sound card", () => {
  const monitor = new PlaybackMonitor();
  expect(monitor.received(1, frameBytes, 1_000)).toBeNull();
  expect(monitor.received(1, frameBytes, 1_020)).toBeNull();
  expect(monitor.began(1, 30, 1_080)).toEqual({
    generation: 1,
    playbackDelayMs: 110,
    receivedAudioMs: 40,
    underruns: 0,
  });
});

test("goes on once a second while sound arrives", () => {
  const monitor = new PlaybackMonitor();
  monitor.received(1, frameBytes, 0);
  monitor.began(1, 0, 80);
  monitor.ranDry(2);
  const reported: number[] = [];
  for (let nowMs = 100; nowMs <= 2_400; nowMs += 20) if (monitor.received(1, frameBytes, nowMs)) reported.push(nowMs);
  expect(reported).toEqual([1_080, 2_080]);
});

test("a new connection counts its own sound and its own gaps", () => {
  const monitor = new PlaybackMonitor();
  monitor.received(1, frameBytes, 0);
  monitor.began(1, 0, 50);
  monitor.ranDry(3);
  monitor.startOver();
  expect(monitor.received(1, frameBytes, 5_000)).toBeNull();
  monitor.ranDry(4);
  expect(monitor.began(1, 0, 5_010)).toEqual({
    generation: 1,
    playbackDelayMs: 10,
    receivedAudioMs: 20,
    underruns: 1,
  });
});

test("speech that was begun on an earlier connection says nothing about this one", () => {
  const monitor = new PlaybackMonitor();
  monitor.startOver();
  expect(monitor.began(4, 0, 10)).toBeNull();
});
