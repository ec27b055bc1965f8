/** Samples from −1 to 1 as PCM16LE. What is louder is clamped, never wrapped: a wrapped peak is a crack as loud as a shout. */
export function encodePcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, n) => {
    const clamped = Math.max(-1, Math.min(1, sample));
    view.setInt16(n * 2, Math.round(clamped < 0 ? clamped * 0x8000 : clamped * 0x7fff), true);
  });
  return bytes;
}

/** PCM16LE as samples from −1 to 1. `bytes` may start anywhere in its buffer. */
export function decodePcm16(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.byteLength / 2) }, (_, n) => view.getInt16(n * 2, true) / 0x8000);
}
