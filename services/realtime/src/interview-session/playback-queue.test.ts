import { describe, expect, test } from "vitest";
import { PlaybackQueue } from "./playback-queue.ts";

/** 100 ms of silence. */
const frame = () => new Uint8Array(4_800);

function filled(frames: number, generation = 1): PlaybackQueue {
  const queue = new PlaybackQueue();
  for (let index = 0; index < frames; index++) queue.push(generation, frame());
  return queue;
}

describe("the playback queue", () => {
  test("sends two seconds ahead and the rest at the pace of listening", () => {
    const queue = filled(50);
    expect(queue.take(0)).toHaveLength(20);
    expect(queue.take(0)).toHaveLength(0);
    expect(queue.waitMs(0)).toBe(100);
    expect(queue.take(1_000)).toHaveLength(10);
    expect(queue.take(60_000)).toHaveLength(20);
    expect(queue.drained).toBe(true);
    expect(queue.waitMs(60_000)).toBeUndefined();
  });

  test("keeps order and counts the audio sent before each frame", () => {
    const sent = filled(3).take(0);
    expect(sent.map(({ timestampMs }) => timestampMs)).toEqual([0, 100, 200]);
  });

  test("knows what can have been heard of a generation", () => {
    const queue = filled(50);
    queue.take(0);
    expect(queue.heardMs(1, 700)).toBe(700);
    expect(queue.heardMs(1, 9_000)).toBe(2_000);
    expect(queue.heardMs(2, 9_000)).toBe(0);
  });

  test("drops the rest of a sentence, and starts the next at once", () => {
    const queue = filled(50);
    queue.take(0);
    queue.drop(500);
    expect(queue.take(500)).toEqual([]);
    queue.push(2, frame());
    expect(queue.take(500).map(({ generation }) => generation)).toEqual([2]);
    expect(queue.heardMs(2, 560)).toBe(60);
  });

  test("holds no more than a bounded backlog", () => {
    const queue = new PlaybackQueue();
    const minute = () => new Uint8Array(24_000 * 2 * 60);
    expect([1, 2, 3, 4, 5].map(() => queue.push(1, minute()))).toEqual([true, true, true, true, true]);
    expect(queue.push(1, frame())).toBe(false);
  });
});
