import { expect, test } from "vitest";
import { completenessOf } from "./interview-metrics.ts";

test("completeness is the part of the heard speech that was transcribed", () => {
  expect(completenessOf({ heardMs: 8_000, transcribedMs: 6_000 })).toBe(0.75);
});

test("silence is not an incomplete transcript", () => {
  expect(completenessOf({ heardMs: 0, transcribedMs: 0 })).toBeNull();
});

test("a transcription that covers more than we heard does not count double", () => {
  expect(completenessOf({ heardMs: 1_000, transcribedMs: 1_400 })).toBe(1);
});
