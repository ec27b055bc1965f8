import { expect, test } from "vitest";
import { decodePcm16, encodePcm16 } from "./pcm16.ts";

test("is little endian, whatever the machine is", () => {
  expect([...encodePcm16(Float32Array.of(1 / 0x7fff))]).toEqual([1, 0]);
});

test("clamps what is too loud instead of wrapping it to the other side", () => {
  expect([...decodePcm16(encodePcm16(Float32Array.of(1, 1.5, 20, -1, -1.5, -20)))]).toEqual([
    0x7fff / 0x8000,
    0x7fff / 0x8000,
    0x7fff / 0x8000,
    -1,
    -1,
    -1,
  ]);
});

test("a sample that is not a number is silence", () => {
  expect([...encodePcm16(Float32Array.of(Number.NaN))]).toEqual([0, 0]);
});

test("survives the way there and back to one step of 16 bits", () => {
  const samples = Float32Array.from({ length: 1_000 }, (_, n) => Math.sin(n / 7) * 0.9);
  const back = decodePcm16(encodePcm16(samples));
  samples.forEach((sample, n) => {
    expect(Math.abs((back[n] ?? 0) - sample)).toBeLessThan(2 / 0x8000);
  });
});

test("reads samples that start at an odd byte of a larger buffer", () => {
  const buffer = new Uint8Array([99, 0, 64, 0, 192]);
  expect([...decodePcm16(buffer.subarray(1))]).toEqual([0.5, -0.5]);
});
