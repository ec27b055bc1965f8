const quietestDecibels = -56;
const loudestDecibels = -10;

/** Root mean square of samples as 0 (silence) to 1 (a raised voice), evenly to the ear. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  if (sum === 0) return 0;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, (decibels - quietestDecibels) / (loudestDecibels - quietestDecibels)));
}
