const tapsEachSide = 24;
/** Share of the lower Nyquist frequency that passes; the rest is the filter's slope. */
const passShare = 0.92;

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** One windowed-sinc filter for each fractional position at which an output sample can fall. */
function buildFilters(phases: number, cutoff: number): Float64Array[] {
  return Array.from({ length: phases }, (_, phase) => {
    const filter = new Float64Array(tapsEachSide * 2);
    let sum = 0;
    for (let tap = 0; tap < filter.length; tap++) {
      const distance = tap - tapsEachSide + 1 - phase / phases;
      const window =
        0.42 +
        0.5 * Math.cos((Math.PI * distance) / tapsEachSide) +
        0.08 * Math.cos((2 * Math.PI * distance) / tapsEachSide);
      filter[tap] = cutoff * sinc(cutoff * distance) * window;
      sum += filter[tap] ?? 0;
    }
    return filter.map((value) => value / sum);
  });
}

/** Changes the sample rate with a polyphase low-pass, so that no image of the speech appears above its own band. */
export function resample(input: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return input;
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const [up, down] = [toHz / divisor, fromHz / divisor];
  const filters = buildFilters(up, passShare * Math.min(1, toHz / fromHz));
  const output = new Float32Array(Math.floor((input.length * up) / down));
  for (let index = 0; index < output.length; index++) {
    const position = index * down;
    const first = Math.floor(position / up) - tapsEachSide + 1;
    const filter = filters[position % up] ?? new Float64Array(0);
    let sum = 0;
    for (let tap = 0; tap < filter.length; tap++) sum += (filter[tap] ?? 0) * (input[first + tap] ?? 0);
    output[index] = sum;
  }
  return output;
}
