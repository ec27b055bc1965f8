import { bytesPerSample, candidateFrameSamples } from "@mockingbird/domain";

/** Asks the upstream for a burst and an interruption, instead of an echo. */
export const burstSequence = 0xffff_ffff;

const toneHz = 220;
const sampleRateHz = 16_000;
const tone = new Uint8Array(candidateFrameSamples * bytesPerSample);
const toneView = new DataView(tone.buffer);
for (let index = 0; index < candidateFrameSamples; index++) {
  toneView.setInt16(index * 2, Math.round(6_000 * Math.sin((2 * Math.PI * toneHz * index) / sampleRateHz)), true);
}

/** 20 ms of a voice's loudness, PCM16 mono 16 kHz, whose first four bytes are its number. */
export function numberedFrame(sequence: number): Uint8Array {
  const pcm = tone.slice();
  new DataView(pcm.buffer).setUint32(0, sequence, true);
  return pcm;
}

export function sequenceOf(pcm: Uint8Array): number {
  return new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength).getUint32(0, true);
}

export function sequenceInBase64(base64: string): number {
  return sequenceOf(Buffer.from(base64.slice(0, 8), "base64"));
}
