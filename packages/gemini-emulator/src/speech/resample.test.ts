import { describe, expect, it } from "vitest";
import { resample } from "./resample.ts";

const tone = (hz: number, rateHz: number): Float32Array =>
  Float32Array.from({ length: rateHz }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rateHz));

/** Amplitude of one frequency, away from the edges. */
function amplitudeAt(hz: number, samples: Float32Array, rateHz: number): number {
  const middle = samples.subarray(rateHz * 0.1, rateHz * 0.9);
  let [real, imaginary] = [0, 0];
  for (const [index, sample] of middle.entries()) {
    const window = 1 - Math.cos((2 * Math.PI * index) / middle.length);
    real += sample * window * Math.cos((2 * Math.PI * hz * index) / rateHz);
    imaginary += sample * window * Math.sin((2 * Math.PI * hz * index) / rateHz);
  }
  return (2 * Math.hypot(real, imaginary)) / middle.length;
}

describe("resample", () => {
  it("keeps the length in time", () => {
    expect(resample(tone(440, 22_050), 22_050, 24_000)).toHaveLength(24_000);
  });

  it.each([100, 1_000, 4_000, 8_000])("keeps a tone of %i Hz as it is", (hz) => {
    expect(amplitudeAt(hz, resample(tone(hz, 22_050), 22_050, 24_000), 24_000)).toBeCloseTo(0.5, 2);
  });

  it("leaves no image above the band of the original", () => {
    const resampled = resample(tone(10_200, 22_050), 22_050, 24_000);
    expect(amplitudeAt(22_050 - 10_200, resampled, 24_000)).toBeLessThan(0.5 / 1_000);
  });

  it("lets nothing fold back when it goes down", () => {
    expect(amplitudeAt(6_000, resample(tone(10_000, 24_000), 24_000, 16_000), 16_000)).toBeLessThan(0.5 / 1_000);
  });
});
