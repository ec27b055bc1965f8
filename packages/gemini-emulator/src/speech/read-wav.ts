/**
 * Reads a mono 16-bit PCM WAV file.
 * @throws Error when it is anything else.
 */
export function readWav(bytes: Uint8Array): { samples: Float32Array; rateHz: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (bytes.length < 44 || text(0) !== "RIFF" || view.getUint16(22, true) !== 1 || view.getUint16(34, true) !== 16) {
    throw new Error("Expected a mono 16-bit WAV file.");
  }
  const samples = new Float32Array(Math.floor((bytes.length - 44) / 2));
  for (let index = 0; index < samples.length; index++) samples[index] = view.getInt16(44 + index * 2, true) / 32_768;
  return { samples, rateHz: view.getUint32(24, true) };
}
