import { expect, test } from "vitest";
import { SoundBuffer } from "./sound-buffer.ts";

/** 20 ms that begin with a number. */
const frame = (number: number) => new Uint8Array(640).fill(number, 0, 1);
const numbers = (frames: Uint8Array[]) => frames.map(([first]) => first);

test("keeps the latest sound, and counts what had to go", () => {
  const buffer = new SoundBuffer(60);
  expect([1, 2, 3, 4, 5].map((number) => buffer.push(frame(number)))).toEqual([0, 0, 0, 20, 20]);
  expect(numbers(buffer.take())).toEqual([3, 4, 5]);
});

test("is empty once it was taken", () => {
  const buffer = new SoundBuffer(60);
  buffer.push(frame(1));
  buffer.take();
  expect([1, 2, 3].map((number) => buffer.push(frame(number)))).toEqual([0, 0, 0]);
  expect(numbers(buffer.take())).toEqual([1, 2, 3]);
});
