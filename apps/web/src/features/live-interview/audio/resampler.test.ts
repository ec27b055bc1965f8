import { describe, expect, test } from "vitest";
import { Resampler } from "./resampler.ts";

function tone(frequencyHz: number, rateHz: number, seconds: number, amplitude = 0.5): Float32Array {
  return Float32Array.from(
    { length: Math.round(rateHz * seconds) },
    (_, n) => amplitude * Math.sin((2 * Math.PI * frequencyHz * n) / rateHz),
  );
}

/** Runs in blocks of the size a worklet is given. */
function resampleInBlocks(input: Float32Array, inputRateHz: number, outputRateHz: number, block = 128): Float32Array {
  const resampler = new Resampler(inputRateHz, outputRateHz);
  const parts: number[] = [];
  for (let start = 0; start < input.length; start += block) {
    parts.push(...resampler.process(input.subarray(start, start + block)));
  }
  parts.push(...resampler.flush());
  return Float32Array.from(parts);
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe.each([8_000, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000])("from %i Hz to 16 kHz", (rateHz) => {
  test("keeps a second a second long", () => {
    const output = resampleInBlocks(tone(440, rateHz, 1), rateHz, 16_000);
    expect(Math.abs(output.length - 16_000)).toBeLessThanOrEqual(2);
  });

  test("keeps a voice's tone in place, to better than 1 % of its height", () => {
    const output = resampleInBlocks(tone(1_000, rateHz, 0.5), rateHz, 16_000);
    const wanted = tone(1_000, 16_000, 0.5);
    // The first and last few milliseconds meet the silence around the stream.
    for (let n = 400; n < 7_000; n += 1) expect(Math.abs((output[n] ?? 0) - (wanted[n] ?? 0))).toBeLessThan(0.005);
  });
});

test.each([44_100, 48_000, 96_000])(
  "at %i Hz, a tone that 16 kHz cannot carry becomes silence, not another tone",
  (rateHz) => {
    for (const frequencyHz of [8_200, 9_000, 12_000, 15_900, 20_000]) {
      const input = tone(frequencyHz, rateHz, 0.5);
      const middle = resampleInBlocks(input, rateHz, 16_000).subarray(400, 7_000);
      expect(decibels(rms(middle) / rms(input))).toBeLessThan(-60);
    }
  },
);

test("a voice up to 6 kHz passes at full height", () => {
  for (const frequencyHz of [100, 1_000, 3_000, 6_000]) {
    const input = tone(frequencyHz, 48_000, 0.5);
    const middle = resampleInBlocks(input, 48_000, 16_000).subarray(400, 7_000);
    expect(Math.abs(decibels(rms(middle) / rms(input)))).toBeLessThan(0.2);
  }
});

test.each([44_100, 48_000])("24 kHz to %i Hz leaves no mirror image of the voice", (rateHz) => {
  const output = resampleInBlocks(tone(3_000, 24_000, 0.5), 24_000, rateHz);
  const wanted = tone(3_000, rateHz, 0.5);
  for (let n = 2_000; n < 20_000; n += 1) expect(Math.abs((output[n] ?? 0) - (wanted[n] ?? 0))).toBeLessThan(0.002);
});

test("how the stream is cut into blocks does not change a sample", () => {
  const input = tone(700, 44_100, 0.2);
  const whole = resampleInBlocks(input, 44_100, 16_000, input.length);
  for (const block of [1, 7, 128, 441]) {
    expect(resampleInBlocks(input, 44_100, 16_000, block)).toEqual(whole);
  }
});

test("after reset nothing of the earlier stream is heard", () => {
  const resampler = new Resampler(24_000, 48_000);
  resampler.process(tone(500, 24_000, 0.1, 1));
  resampler.reset();
  expect(Math.max(...resampler.process(new Float32Array(2_400)))).toBe(0);
});
