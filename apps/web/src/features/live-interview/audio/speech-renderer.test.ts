import { describe, expect, test } from "vitest";
import { SpeechRenderer } from "./speech-renderer.ts";

const speechRateHz = 24_000;

function tone(seconds: number): Float32Array {
  return Float32Array.from(
    { length: speechRateHz * seconds },
    (_, n) => 0.5 * Math.sin((2 * Math.PI * 400 * n) / speechRateHz),
  );
}

function render(renderer: SpeechRenderer, seconds: number, contextRateHz: number): Float32Array {
  const quanta = Math.ceil((seconds * contextRateHz) / 128);
  const output = new Float32Array(quanta * 128);
  for (let n = 0; n < quanta; n += 1) renderer.render(output.subarray(n * 128, (n + 1) * 128));
  return output;
}

const energy = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0);

describe.each([24_000, 44_100, 48_000])("on a %i Hz sound card", (contextRateHz) => {
  test("plays the whole sentence with the energy it was sent with", () => {
    const renderer = new SpeechRenderer(speechRateHz, contextRateHz);
    const speech = tone(1);
    for (let start = 0; start < speech.length; start += 960) renderer.push(1, speech.subarray(start, start + 960));
    const output = render(renderer, 1.5, contextRateHz);
    expect(renderer.playedSamples).toBe(speech.length);
    expect(renderer.bufferedSamples).toBe(0);
    const ratio = energy(output) / contextRateHz / (energy(speech) / speechRateHz);
    expect(ratio).toBeGreaterThan(0.99);
    expect(ratio).toBeLessThan(1.01);
  });

  test("is silent within 3 ms of an interruption, without a click, and stays silent for stale audio", () => {
    const renderer = new SpeechRenderer(speechRateHz, contextRateHz);
    renderer.push(1, tone(1));
    const before = render(renderer, 0.3, contextRateHz);
    renderer.interrupt(1);
    renderer.push(1, tone(0.5));
    const after = render(renderer, 0.3, contextRateHz);
    expect(energy(after.subarray(Math.ceil(contextRateHz * 0.005)))).toBe(0);
    const joint = [before.at(-1) ?? 0, ...after.subarray(0, 256)];
    const largestStep = Math.max(...joint.slice(1).map((sample, n) => Math.abs(sample - (joint[n] ?? 0))));
    expect(largestStep).toBeLessThan(0.06);
  });
});

test("counts what it has played of each stretch of speech", () => {
  const renderer = new SpeechRenderer(speechRateHz, 48_000);
  renderer.push(1, tone(0.5));
  renderer.push(2, tone(0.5));
  render(renderer, 0.6, 48_000);
  expect(renderer.playedSamplesOf(1)).toBe(0);
  const played = renderer.playedSamplesOf(2);
  expect(played).toBe(renderer.playedSamples - speechRateHz * 0.5);
  renderer.interrupt(3);
  render(renderer, 0.1, 48_000);
  expect([renderer.playedSamplesOf(2), renderer.playedSamplesOf(3)]).toEqual([played, 0]);
});

test("plays nothing of what was interrupted before the next stretch of speech, which may be there already", () => {
  const renderer = new SpeechRenderer(speechRateHz, 48_000);
  renderer.push(1, tone(1));
  renderer.push(2, new Float32Array(speechRateHz));
  render(renderer, 0.3, 48_000);
  renderer.interrupt(1);
  const after = render(renderer, 0.3, 48_000);
  // The fade lasts 2 ms; the filter held no more than that.
  expect(energy(after.subarray(128))).toBe(0);
});

test("renders silence for ever when nobody speaks", () => {
  const renderer = new SpeechRenderer(speechRateHz, 48_000);
  expect(energy(render(renderer, 0.5, 48_000))).toBe(0);
  expect(renderer.playedSamples).toBe(0);
});
