import { expect, test } from "vitest";
import { JitterBuffer } from "./jitter-buffer.ts";

const block = 128;
const prebuffer = block * 4;

function counting(from: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, n) => from + n);
}

function pullBlocks(buffer: JitterBuffer, count: number): number[] {
  const played: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const output = new Float32Array(block).fill(Number.NaN);
    const filled = buffer.pull(output);
    played.push(...output.subarray(0, filled));
    // Whatever is not speech is silence, never what was in memory.
    expect(output.subarray(filled).every((sample) => sample === 0)).toBe(true);
  }
  return played;
}

test("waits for the prebuffer, then plays every sample once and in order", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(0, prebuffer - 1));
  expect(pullBlocks(buffer, 1)).toEqual([]);
  buffer.push(1, counting(prebuffer - 1, 1_000));
  expect(pullBlocks(buffer, 20)).toEqual([...counting(0, prebuffer + 999)]);
  expect(buffer.underruns).toBe(0);
  expect(buffer.bufferedSamples).toBe(0);
});

test("a word shorter than the prebuffer is spoken too, no later than the prebuffer would have made it", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(1, 60));
  expect(pullBlocks(buffer, 5)).toEqual([...counting(1, 60)]);
});

test("an interruption empties it at once and refuses what is still on its way", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(3, counting(0, 2_000));
  expect(pullBlocks(buffer, 2)).toHaveLength(256);
  buffer.interrupt(3);
  expect(buffer.bufferedSamples).toBe(0);
  expect(buffer.push(3, counting(0, 2_000))).toBe(false);
  expect(buffer.push(2, counting(0, 2_000))).toBe(false);
  expect(pullBlocks(buffer, 10)).toEqual([]);
});

test("what the interviewer says next is played in full after an interruption", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(3, counting(0, 2_000));
  pullBlocks(buffer, 1);
  buffer.interrupt(3);
  expect(buffer.push(4, counting(5_000, 1_000))).toBe(true);
  expect(pullBlocks(buffer, 20)).toEqual([...counting(5_000, 1_000)]);
});

test("an interruption that arrives after the next generation leaves that one whole", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(0, 1_000));
  pullBlocks(buffer, 1);
  buffer.push(2, counting(7_000, 600));
  buffer.interrupt(1);
  expect(buffer.bufferedSamples).toBe(600);
  expect(pullBlocks(buffer, 10)).toEqual([...counting(7_000, 600)]);
});

test("an older interruption repeated does not take back a newer one", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.interrupt(5);
  buffer.interrupt(2);
  expect(buffer.push(4, counting(0, 1_000))).toBe(false);
});

test("counts a gap inside a sentence as an underrun, and waits for the prebuffer again", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(0, prebuffer));
  pullBlocks(buffer, 6);
  buffer.push(1, counting(prebuffer, 1));
  expect(buffer.underruns).toBe(1);
  expect(pullBlocks(buffer, 1)).toEqual([]);
  buffer.push(1, counting(prebuffer + 1, prebuffer));
  expect(pullBlocks(buffer, 10)).toHaveLength(prebuffer + 1);
});

test("the pause between two stretches of speech is no underrun", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(0, 600));
  pullBlocks(buffer, 10);
  buffer.push(2, counting(0, 600));
  pullBlocks(buffer, 10);
  expect(buffer.underruns).toBe(0);
});

test("audio that arrives exactly in time is no underrun", () => {
  const buffer = new JitterBuffer(prebuffer);
  buffer.push(1, counting(0, prebuffer));
  expect(pullBlocks(buffer, 4)).toHaveLength(prebuffer);
  buffer.push(1, counting(prebuffer, block));
  expect(pullBlocks(buffer, 1)).toHaveLength(block);
  expect(buffer.underruns).toBe(0);
});
