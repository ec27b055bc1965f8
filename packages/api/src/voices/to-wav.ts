const headerBytes = 44;
const bytesPerSample = 2;

/** A WAV file of PCM16LE mono sound. Format: Multimedia Programming Interface and Data Specifications 1.0, RIFF WAVE. */
export function toWav(pieces: readonly Uint8Array[], sampleRateHz: number): Uint8Array<ArrayBuffer> {
  const soundBytes = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const file = new Uint8Array(headerBytes + soundBytes);
  const view = new DataView(file.buffer);
  const write = (offset: number, text: string) => file.set(new TextEncoder().encode(text), offset);
  write(0, "RIFF");
  view.setUint32(4, headerBytes - 8 + soundBytes, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  write(36, "data");
  view.setUint32(40, soundBytes, true);
  let offset = headerBytes;
  for (const piece of pieces) {
    file.set(piece, offset);
    offset += piece.byteLength;
  }
  return file;
}
