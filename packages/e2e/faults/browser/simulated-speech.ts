import { candidateAudioRateHz } from "@mockingbird/domain";

/** The longest frame that the Worker takes: fewer of them are fewer messages. */
export const frameMs = 500;
const frameSamples = (candidateAudioRateHz * frameMs) / 1000;
const toneHz = 220;

const spoken = frameOf((index) => 8_000 * Math.sin((2 * Math.PI * toneHz * index) / candidateAudioRateHz));
const silent = frameOf(() => 0);

/** An answer as frames of sound, and the silence by which it is taken for finished. */
export function speechFrames(speechSeconds: number, silenceSeconds: number): Uint8Array[] {
  const frames = (seconds: number, frame: Uint8Array) =>
    Array.from({ length: Math.round((seconds * 1000) / frameMs) }, () => frame);
  return [...frames(speechSeconds, spoken), ...frames(silenceSeconds, silent)];
}

function frameOf(sample: (index: number) => number): Uint8Array {
  return new Uint8Array(Int16Array.from({ length: frameSamples }, (_, index) => Math.round(sample(index))).buffer);
}
