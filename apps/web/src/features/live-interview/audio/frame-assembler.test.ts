import { expect, test } from "vitest";
import { FrameAssembler } from "./frame-assembler.ts";

test.each([1, 42, 43, 128, 320, 1_000])(
  "blocks of %i become frames of 320 without losing or moving a sample",
  (block) => {
    const samples = Float32Array.from({ length: 3_200 }, (_, n) => n);
    const frames: Float32Array[] = [];
    const assembler = new FrameAssembler(320);
    for (let start = 0; start < samples.length; start += block) {
      assembler.push(samples.subarray(start, start + block), (frame) => frames.push(frame.slice()));
    }
    expect(frames.map((frame) => frame.length)).toEqual(Array.from({ length: 10 }, () => 320));
    expect(frames.flatMap((frame) => [...frame])).toEqual([...samples]);
  },
);

test("an unfinished frame waits", () => {
  const assembler = new FrameAssembler(320);
  let frames = 0;
  assembler.push(new Float32Array(319), () => {
    frames += 1;
  });
  expect(frames).toBe(0);
});
