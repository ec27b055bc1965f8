import { candidateAudioRateHz, candidateFrameSamples } from "@mockingbird/domain/limits";
import { expect, test } from "vitest";
import { encodePcm16 } from "../audio/pcm16.ts";
import { OneSecondRecording } from "./one-second-recording.ts";

const frame = (amplitude: number) =>
  encodePcm16(
    Float32Array.from(
      { length: candidateFrameSamples },
      (_, n) => amplitude * Math.sin((n / candidateFrameSamples) * 25),
    ),
  );
const silence = frame(0);
const speech = frame(0.3);

test("it waits for somebody to speak, keeps the moment before, and takes one second", () => {
  const recording = new OneSecondRecording();
  for (let n = 0; n < 100; n += 1) expect(recording.push(silence)).toBeNull();
  let taken = recording.push(speech);
  expect(recording.hasBegun).toBe(true);
  while (taken === null) taken = recording.push(speech);
  const samples = taken.kind === "recorded" ? taken.samples : new Float32Array();
  expect(samples).toHaveLength(candidateAudioRateHz);
  const softMs = samples.findIndex((sample) => Math.abs(sample) > 0.05) / (candidateAudioRateHz / 1_000);
  expect(softMs).toBeGreaterThan(150);
  expect(softMs).toBeLessThan(210);
});

test("silence ends it after six seconds", () => {
  const recording = new OneSecondRecording();
  for (let n = 1; n < 300; n += 1) expect(recording.push(silence)).toBeNull();
  expect(recording.push(silence)).toEqual({ kind: "nothingHeard" });
});
