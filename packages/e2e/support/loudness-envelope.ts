const stepMs = 10;

/** Root mean square of each 10 ms, full scale = 1. */
export function loudnessEnvelope(samples: Float32Array, rateHz: number): number[] {
  const step = Math.round((rateHz * stepMs) / 1000);
  const envelope: number[] = [];
  for (let start = 0; start + step <= samples.length; start += step) {
    let sum = 0;
    for (const sample of samples.subarray(start, start + step)) sum += sample * sample;
    envelope.push(Math.sqrt(sum / step));
  }
  return envelope;
}

/**
 * How well `excerpt` is found somewhere in `whole`: Pearson's correlation at the best offset, from -1 to 1, with that
 * offset in milliseconds. Speech against other speech stays far below 0.9.
 */
export function bestCorrelation(whole: number[], excerpt: number[]): { correlation: number; offsetMs: number } {
  let best = { correlation: -1, offsetMs: 0 };
  for (let offset = 0; offset + excerpt.length <= whole.length; offset++) {
    const correlation = pearson(whole.slice(offset, offset + excerpt.length), excerpt);
    if (correlation > best.correlation) best = { correlation, offsetMs: offset * stepMs };
  }
  return best;
}

function pearson(left: number[], right: number[]): number {
  const leftMean = mean(left);
  const rightMean = mean(right);
  let products = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let index = 0; index < left.length; index++) {
    const a = (left[index] ?? 0) - leftMean;
    const b = (right[index] ?? 0) - rightMean;
    products += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  const scale = Math.sqrt(leftSquares * rightSquares);
  return scale === 0 ? 0 : products / scale;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** PCM16LE to samples of full scale 1. */
export function samplesOfPcm16(pcm: Uint8Array): Float32Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  return Float32Array.from({ length: pcm.byteLength / 2 }, (_, index) => view.getInt16(index * 2, true) / 32_768);
}
