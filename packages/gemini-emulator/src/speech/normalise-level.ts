const targetRms = 0.1; // −20 dBFS
const peakMax = 0.89; // −1 dBFS: what follows may resample once more
const gateRms = 0.003; // −50 dBFS: quieter stretches are pauses and say nothing about the level
const blockLength = 480;

/** @returns root mean square of the spoken parts, 0 when there are none. */
export function spokenRms(samples: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (let start = 0; start < samples.length; start += blockLength) {
    const block = samples.subarray(start, start + blockLength);
    const power = block.reduce((total, sample) => total + sample * sample, 0);
    if (Math.sqrt(power / block.length) < gateRms) continue;
    sum += power;
    count += block.length;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

/** Brings speech to about −20 dBFS, and quieter where its peaks would clip. */
export function normaliseLevel(samples: Float32Array): Int16Array {
  const rms = spokenRms(samples);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = rms === 0 ? 0 : Math.min(targetRms / rms, peakMax / peak);
  return Int16Array.from(samples, (sample) => Math.round(sample * gain * 32_767));
}
